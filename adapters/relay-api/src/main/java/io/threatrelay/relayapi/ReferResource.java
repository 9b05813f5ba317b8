package io.threatrelay.relayapi;

import io.threatrelay.application.Inquiry;
import io.threatrelay.application.ReferObservables;
import io.threatrelay.domain.port.Capability;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;

/** {@code POST /refer/observables}: links to observables on the provider's site. */
@Path(Mounts.PREFIX + "refer/observables")
public final class ReferResource {

  private final Mounts mounts;
  private final Callers callers;
  private final ObservableJson json;
  private final ReferObservables refer;

  ReferResource(Mounts mounts, Callers callers, ObservableJson json, ReferObservables refer) {
    this.mounts = mounts;
    this.callers = callers;
    this.json = json;
    this.refer = refer;
  }

  @POST
  public JsonAnswer refer(
      @PathParam(Mounts.PARAMETER) String prefix,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      InputStream body) {
    Mount mount = mounts.at(prefix, Capability.REFER);
    Caller caller = callers.of(mount, headers, uri);
    return caller.answer(() -> answer(mount, caller, RequestBody.of(headers, body)));
  }

  private JsonAnswer answer(Mount mount, Caller caller, RequestBody body) {
    Inquiry inquiry = json.inquiry(mount, body);
    if (mount.dialect().openRefer()) {
      return RelayAnswers.references(
          refer.on(mount.provider(), inquiry, caller.accessWithoutToken()),
          inquiry,
          caller.budget());
    }
    if (inquiry.isEmpty()) {
      return RelayAnswers.nothing(inquiry);
    }
    return RelayAnswers.references(
        refer.on(mount.provider(), inquiry, caller.access()), inquiry, caller.budget());
  }
}
