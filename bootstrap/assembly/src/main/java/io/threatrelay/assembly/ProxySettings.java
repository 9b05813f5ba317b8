package io.threatrelay.assembly;

import io.threatrelay.httpclient.NoProxy;
import io.threatrelay.httpclient.Proxies;
import io.threatrelay.httpclient.ProxyAddress;
import io.threatrelay.provider.api.UnusableSetting;
import java.util.Locale;
import java.util.Optional;

/** Reads which proxies carry outgoing calls. */
final class ProxySettings {

  static final String OWN = "RELAY_PROXY";

  private static final String WANTED =
      "http://[user:password@]host:port is wanted, %-encoded where user or password are odd";

  private ProxySettings() {}

  /**
   * The relay's own setting applies to every call; without it, the variables that other programs
   * use apply.
   *
   * @throws UnusableSetting without the text, which may hold a password anywhere
   */
  static Proxies of(Settings settings) {
    return settings
        .value(OWN)
        .map(text -> Proxies.all(address(OWN, text)))
        .orElseGet(() -> shared(settings));
  }

  private static Proxies shared(Settings settings) {
    return new Proxies(
        shared(settings, "HTTP_PROXY"),
        shared(settings, "HTTPS_PROXY"),
        Optional.of(NoProxy.of(value(settings, "NO_PROXY").orElse(""))));
  }

  private static Optional<ProxyAddress> shared(Settings settings, String name) {
    return value(settings, name).map(text -> address(name, text));
  }

  /** These names are known in lower case as well. */
  private static Optional<String> value(Settings settings, String name) {
    return settings.value(name.toLowerCase(Locale.ROOT)).or(() -> settings.value(name));
  }

  private static ProxyAddress address(String name, String text) {
    return ProxyAddress.parse(text).orElseThrow(() -> new UnusableSetting(name, "…", WANTED));
  }
}
