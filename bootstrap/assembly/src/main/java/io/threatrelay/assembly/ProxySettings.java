package io.threatrelay.assembly;

import io.threatrelay.httpclient.NoProxy;
import io.threatrelay.httpclient.Proxies;
import io.threatrelay.httpclient.ProxyAddress;
import io.threatrelay.provider.api.UnusableSetting;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads which proxies carry outgoing calls. */
final class ProxySettings {

  static final String OWN = "RELAY_PROXY";

  private static final String WANTED =
      "expected http://[user:password@]host:port, with special characters of user and password"
          + " percent-encoded";

  private static final String ALLOWED = "`http://[user:password@]host:port`";

  /** What README says of the settings that are read here; they are parsed as proxies. */
  static final List<SettingRow> ROWS =
      List.of(
          new SettingRow(
              OWN,
              "none",
              ALLOWED,
              "The proxy for every outgoing call, by a tunnel for HTTPS. Without it the next three"
                  + " settings hold. The thin archive for Jakarta servers"
                  + " [ignores all four](docs/deploy.md#outgoing-calls).",
              true),
          new SettingRow(
              "HTTPS_PROXY",
              "none",
              ALLOWED,
              "The proxy for calls over HTTPS; the name may be in lower case.",
              true),
          new SettingRow(
              "HTTP_PROXY", "none", ALLOWED, "The same for calls over plain HTTP.", true),
          new SettingRow(
              "NO_PROXY",
              "none",
              "hosts, `.suffixes`, addresses, ranges; `*` for all",
              "Hosts that are called without a proxy; the name may be in lower case. Bits after a"
                  + " range's prefix are ignored (`10.0.0.1/8` is `10.0.0.0/8`), and what cannot be"
                  + " read matches nothing.",
              false));

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
