package io.threatrelay.relayapi;

import io.threatrelay.application.Inquiry;
import io.threatrelay.application.ObserveObservables;
import io.threatrelay.domain.port.Capability;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;

/** {@code POST /observe/observables}: what a provider knows about observables, as CTIM. */
@Path(Mounts.PREFIX + "observe/observables")
public final class ObserveResource {

  private final Mounts mounts;
  private final Callers callers;
  private final ObservableJson json;
  private final ObserveObservables observe;

  ObserveResource(Mounts mounts, Callers callers, ObservableJson json, ObserveObservables observe) {
    this.mounts = mounts;
    this.callers = callers;
    this.json = json;
    this.observe = observe;
  }

  @POST
  public JsonAnswer observe(
      @PathParam(Mounts.PARAMETER) String prefix,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      InputStream body) {
    Mount mount = mounts.at(prefix, Capability.OBSERVE);
    Caller caller = callers.of(mount, headers, uri);
    return caller.answer(() -> answer(mount, caller, RequestBody.of(headers, body)));
  }

  private JsonAnswer answer(Mount mount, Caller caller, RequestBody body) {
    if (mount.dialect().tokenBeforeBody()) {
      caller.access();
    }
    Inquiry inquiry = json.inquiry(mount, body);
    if (inquiry.isEmpty()) {
      return RelayAnswers.nothing(inquiry);
    }
    return RelayAnswers.entities(
        observe.on(mount.provider(), inquiry, caller.access()), inquiry, caller.budget());
  }
}
