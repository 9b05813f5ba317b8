package io.threatrelay.assembly;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Which proxy carries a call, if any.
 *
 * @param http for calls over HTTP
 * @param https for calls over HTTPS
 * @param exceptions from both
 */
public record Proxies(
    Optional<ProxyAddress> http, Optional<ProxyAddress> https, Optional<NoProxy> exceptions) {

  static final String OWN = "RELAY_PROXY";

  /** For a relay that calls everybody itself. */
  public static Proxies none() {
    return new Proxies(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The relay's own setting is for every call; without it, what all programs go by is. */
  static Proxies of(Settings settings) {
    Optional<ProxyAddress> own = settings.value(OWN).map(address -> ProxyAddress.of(OWN, address));
    if (own.isPresent()) {
      return new Proxies(own, own, Optional.empty());
    }
    return new Proxies(
        usual(settings, "HTTP_PROXY"),
        usual(settings, "HTTPS_PROXY"),
        Optional.of(NoProxy.of(value(settings, "NO_PROXY").orElse(""))));
  }

  private static Optional<ProxyAddress> usual(Settings settings, String name) {
    return value(settings, name).map(address -> ProxyAddress.of(name, address));
  }

  /** These names are known in small letters as well. */
  private static Optional<String> value(Settings settings, String name) {
    return settings.value(name.toLowerCase(Locale.ROOT)).or(() -> settings.value(name));
  }

  /** The proxy for a call of that URI. */
  public Optional<ProxyAddress> of(URI target) {
    boolean secure = target.getScheme().equalsIgnoreCase("https");
    int port = target.getPort() >= 0 ? target.getPort() : secure ? 443 : 80;
    return (secure ? https : http)
        .filter(proxy -> exceptions.filter(e -> e.covers(target.getHost(), port)).isEmpty());
  }
}
