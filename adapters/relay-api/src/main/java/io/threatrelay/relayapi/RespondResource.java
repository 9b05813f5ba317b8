package io.threatrelay.relayapi;

import io.threatrelay.application.Inquiry;
import io.threatrelay.application.RespondObservables;
import io.threatrelay.application.TriggerAction;
import io.threatrelay.domain.ActionRequest;
import io.threatrelay.domain.port.Capability;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;

/** {@code POST /respond/…}: what a provider can do about observables, and doing it. */
@Path(Mounts.PREFIX + "respond")
public final class RespondResource {

  private final Mounts mounts;
  private final Callers callers;
  private final ObservableJson json;
  private final RespondObservables respond;
  private final TriggerAction trigger;

  RespondResource(
      Mounts mounts,
      Callers callers,
      ObservableJson json,
      RespondObservables respond,
      TriggerAction trigger) {
    this.mounts = mounts;
    this.callers = callers;
    this.json = json;
    this.respond = respond;
    this.trigger = trigger;
  }

  @POST
  @Path("observables")
  public JsonAnswer respond(
      @PathParam(Mounts.PARAMETER) String prefix, @Context HttpHeaders headers, InputStream body) {
    Mount mount = mounts.at(prefix, Capability.RESPOND);
    Inquiry inquiry = json.inquiry(mount, RequestBody.of(headers, body));
    return RelayAnswers.actions(respond.on(mount.provider(), inquiry), inquiry);
  }

  @POST
  @Path("trigger")
  public JsonAnswer trigger(
      @PathParam(Mounts.PARAMETER) String prefix,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      InputStream body) {
    Mount mount = mounts.at(prefix, Capability.RESPOND);
    Caller caller = callers.of(mount, headers, uri);
    ActionRequest request = json.action(mount, RequestBody.of(headers, body));
    trigger.on(mount.provider(), request, caller.access());
    return RelayAnswers.status("success", caller.budget());
  }
}
