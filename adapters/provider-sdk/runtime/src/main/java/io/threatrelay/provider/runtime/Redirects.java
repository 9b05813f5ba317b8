package io.threatrelay.provider.runtime;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Redirects are followed on the same host only: the caller's key would travel along. */
final class Redirects {

  private static final Set<Integer> SAME_METHOD = Set.of(307, 308);
  private static final Set<Integer> FOR_GET = Set.of(301, 302, 303, 307, 308);

  private Redirects() {}

  /** Where to ask again; empty unless the answer is a redirect that the relay follows. */
  static Optional<URI> within(URI asked, Response response, String method) {
    Set<Integer> followed = method.equals("GET") ? FOR_GET : SAME_METHOD;
    if (!followed.contains(response.getStatus())) {
      return Optional.empty();
    }
    return Optional.ofNullable(response.getHeaderString("Location"))
        .flatMap(location -> resolve(asked, location))
        .filter(target -> sameHost(asked, target));
  }

  private static Optional<URI> resolve(URI asked, String location) {
    try {
      return Optional.of(asked.resolve(location));
    } catch (IllegalArgumentException notAUri) {
      return Optional.empty();
    }
  }

  private static boolean sameHost(URI a, URI b) {
    return Objects.equals(a.getScheme(), b.getScheme())
        && Objects.equals(a.getRawAuthority(), b.getRawAuthority());
  }
}
