package io.threatrelay.relayapi;

import io.threatrelay.application.DeliberateObservables;
import io.threatrelay.application.Inquiry;
import io.threatrelay.domain.port.Capability;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;

/**
 * {@code POST /deliberate/observables}: what a provider thinks of observables, as verdicts and
 * judgements.
 */
@Path(Mounts.PREFIX + "deliberate/observables")
public final class DeliberateResource {

  private final Mounts mounts;
  private final Callers callers;
  private final ObservableJson json;
  private final DeliberateObservables deliberate;

  DeliberateResource(
      Mounts mounts, Callers callers, ObservableJson json, DeliberateObservables deliberate) {
    this.mounts = mounts;
    this.callers = callers;
    this.json = json;
    this.deliberate = deliberate;
  }

  @POST
  public JsonAnswer deliberate(
      @PathParam(Mounts.PARAMETER) String prefix,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      InputStream body) {
    Mount mount = mounts.at(prefix, Capability.DELIBERATE);
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
        deliberate.on(mount.provider(), inquiry, caller.access()), inquiry, caller.budget());
  }
}
