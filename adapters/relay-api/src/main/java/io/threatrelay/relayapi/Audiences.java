package io.threatrelay.relayapi;

import io.threatrelay.relayapi.proxy.RequestUrl;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The audiences that a token may name: the URLs by which this relay is known. */
public final class Audiences {

  private final List<String> publicUrls;
  private final RequestUrl sentTo;

  /**
   * @param publicUrls the relay's own URLs without a slash at the end
   * @param sentTo gives the URL that counts if there are no public URLs
   */
  public Audiences(List<String> publicUrls, RequestUrl sentTo) {
    this.publicUrls = List.copyOf(publicUrls);
    this.sentTo = sentTo;
  }

  /** The relay's URLs, with and without the path of the mount. */
  Set<String> of(UriInfo uri, HttpHeaders headers, Mount mount) {
    Set<String> audiences = new LinkedHashSet<>();
    for (String root : publicUrls.isEmpty() ? sentTo.roots(uri, headers) : publicUrls) {
      audiences.add(root);
      if (!mount.path().isEmpty()) {
        audiences.add(root + "/" + mount.path());
      }
    }
    return audiences;
  }
}
