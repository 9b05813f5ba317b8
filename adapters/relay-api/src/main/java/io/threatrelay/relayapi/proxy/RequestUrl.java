package io.threatrelay.relayapi.proxy;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;

/** Finds out the root URL of the relay as the sender of a request knows it. */
public final class RequestUrl {

  private final TrustedProxies proxies;
  private final ForwardedHeaders telling;
  private final Peer peer;

  /**
   * @param proxies whose word is believed about requests that they pass on
   */
  public RequestUrl(TrustedProxies proxies, Peer peer) {
    this.proxies = proxies;
    this.telling = new ForwardedHeaders(proxies);
    this.peer = peer;
  }

  /** The server's origin, and the application's path on it where it has one. */
  public List<String> roots(UriInfo uri, HttpHeaders headers) {
    return roots(uri.getBaseUri(), proxies.include(peer) ? telling.in(headers) : Forwarded.NOTHING);
  }

  /**
   * Java takes no host with an underscore for one, though containers are called so: the authority
   * is looked at instead.
   */
  private static List<String> roots(URI base, Forwarded told) {
    String own = withoutUsualPort(base.getScheme(), base.getRawAuthority());
    String scheme = told.scheme().orElse(base.getScheme());
    String authority = told.authority().orElse(own);
    String withPort =
        told.port().map(port -> withoutPort(authority) + ":" + port).orElse(authority);
    String origin = scheme + "://" + withoutUsualPort(scheme, withPort);
    String path = told.prefix() + base.getRawPath().replaceAll("/+$", "");
    return path.isEmpty() ? List.of(origin) : List.of(origin, origin + path);
  }

  private static String withoutUsualPort(String scheme, String authority) {
    String usual = "https".equalsIgnoreCase(scheme) ? ":443" : ":80";
    return authority.endsWith(usual)
        ? authority.substring(0, authority.length() - usual.length())
        : authority;
  }

  private static String withoutPort(String authority) {
    return authority.replaceFirst(":[0-9]*$", "");
  }
}
