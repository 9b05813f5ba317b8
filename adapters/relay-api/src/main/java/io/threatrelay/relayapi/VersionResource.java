package io.threatrelay.relayapi;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** {@code POST /version}: which relay this is; for everybody. */
@Path(Mounts.PREFIX + "version")
public final class VersionResource {

  private final Mounts mounts;
  private final String version;

  VersionResource(Mounts mounts, String version) {
    this.mounts = mounts;
    this.version = version;
  }

  @POST
  public JsonAnswer version(@PathParam(Mounts.PARAMETER) String prefix) {
    mounts.at(prefix);
    return answer(version);
  }

  static JsonAnswer answer(String version) {
    return JsonAnswer.of(json -> json.writeStartObject().write("version", version).writeEnd());
  }
}
