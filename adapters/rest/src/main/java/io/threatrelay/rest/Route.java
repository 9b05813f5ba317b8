package io.threatrelay.rest;

import jakarta.ws.rs.core.UriInfo;

/** Which route a request took; what is no route is not repeated, for it may hold anything. */
record Route(String mount, String path) {

  private static final Route NONE = new Route("?", "?");

  static Route of(UriInfo uri) {
    if (uri.getMatchedResources().isEmpty()) {
      return NONE;
    }
    String prefix = uri.getPathParameters().getFirst(Mounts.PARAMETER);
    String path = uri.getPath().replaceAll("^/+|/+$", "");
    if (prefix == null || prefix.isEmpty()) {
      return new Route("", "/" + path);
    }
    return new Route(prefix.replace("/", ""), "/" + path.substring(prefix.length()));
  }
}
