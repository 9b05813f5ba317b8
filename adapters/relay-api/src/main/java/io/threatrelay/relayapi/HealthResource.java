package io.threatrelay.relayapi;

import io.threatrelay.application.CheckHealth;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

/** {@code POST /health}: whether a provider would answer this caller. */
@Path(Mounts.PREFIX + "health")
public final class HealthResource {

  private final Mounts mounts;
  private final Callers callers;
  private final CheckHealth health;

  HealthResource(Mounts mounts, Callers callers, CheckHealth health) {
    this.mounts = mounts;
    this.callers = callers;
    this.health = health;
  }

  @POST
  public JsonAnswer health(
      @PathParam(Mounts.PARAMETER) String prefix,
      @Context HttpHeaders headers,
      @Context UriInfo uri) {
    Mount mount = mounts.at(prefix);
    Caller caller = callers.of(mount, headers, uri);
    health.of(mount.provider(), caller.access());
    return RelayAnswers.status("ok", caller.budget());
  }
}
