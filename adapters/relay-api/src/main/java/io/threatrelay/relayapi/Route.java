package io.threatrelay.relayapi;

import io.threatrelay.relayapi.openapi.Operation;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The route of a request. A path that is not a route is not repeated, because it may contain
 * anything: line breaks, or a key that was pasted into the wrong field.
 */
record Route(String mount, String path) {

  private static final Route NONE = new Route("?", "?");
  private static final Set<String> PATHS =
      Stream.of(Operation.values()).map(Operation::path).collect(Collectors.toUnmodifiableSet());

  static Route of(UriInfo uri, Mounts mounts) {
    String path = withoutOuterSlashes(uri.getPath());
    for (Mount mount : mounts.all()) {
      String prefix = mount.path().isEmpty() ? "" : mount.path() + "/";
      if (path.startsWith(prefix) && PATHS.contains(path.substring(prefix.length()))) {
        return new Route(mount.path(), "/" + path.substring(prefix.length()));
      }
    }
    return NONE;
  }

  /** One at each end, as routes take them; servers differ in whether the first is there. */
  private static String withoutOuterSlashes(String path) {
    String rest = path.startsWith("/") ? path.substring(1) : path;
    return rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
  }
}
