package io.threatrelay.relayapi;

import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.RelayFailure;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** {@code GET /watchdog}: whether this relay is alive; for everybody. */
@Path(Mounts.PREFIX + "watchdog")
public final class WatchdogResource {

  private final Mounts mounts;

  WatchdogResource(Mounts mounts) {
    this.mounts = mounts;
  }

  @GET
  public JsonAnswer watchdog(
      @PathParam(Mounts.PARAMETER) String prefix, @HeaderParam("Health-Check") String echo) {
    mounts.at(prefix);
    if (echo == null) {
      throw new RelayFailure(RelayError.fatal("health check failed", "Invalid Health Check"));
    }
    return answer(echo);
  }

  static JsonAnswer answer(String echo) {
    return JsonAnswer.of(json -> json.writeStartObject().write("data", echo).writeEnd());
  }
}
