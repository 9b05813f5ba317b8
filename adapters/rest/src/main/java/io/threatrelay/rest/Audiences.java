package io.threatrelay.rest;

import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The audiences for which a token may be meant: the URLs under which this relay is known. */
public final class Audiences {

  private final List<String> publicUrls;

  /**
   * @param publicUrls the relay's own URLs without a slash at the end; when there are none, the URL
   *     by which the caller reached it counts
   */
  public Audiences(List<String> publicUrls) {
    this.publicUrls = List.copyOf(publicUrls);
  }

  /** The relay's URLs, with and without the path of the mount. */
  Set<String> of(UriInfo uri, Mount mount) {
    Set<String> audiences = new LinkedHashSet<>();
    for (String root : publicUrls.isEmpty() ? roots(uri.getBaseUri()) : publicUrls) {
      audiences.add(root);
      if (!mount.path().isEmpty()) {
        audiences.add(root + "/" + mount.path());
      }
    }
    return audiences;
  }

  /**
   * The server's origin, and the application's path on it. Java takes no host with an underscore
   * for one, though containers are called so: the authority is looked at instead.
   */
  private static List<String> roots(URI base) {
    String usualPort = "https".equalsIgnoreCase(base.getScheme()) ? ":443" : ":80";
    String authority = base.getRawAuthority();
    String host =
        authority.endsWith(usualPort)
            ? authority.substring(0, authority.length() - usualPort.length())
            : authority;
    String origin = base.getScheme() + "://" + host;
    String context = base.getRawPath().replaceAll("/+$", "");
    return context.isEmpty() ? List.of(origin) : List.of(origin, origin + context);
  }
}
