package io.threatrelay.assembly;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.threatrelay.provider.api.UnusableSetting;
import io.threatrelay.provider.runtime.cache.CacheLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The relay's own settings, checked.
 *
 * @param host where it listens
 * @param port where it listens; 0 for any free one
 * @param providers which, in which order; empty for all that are found
 * @param publicUrls the URLs by which it is known; empty for the request's own
 * @param keySetHosts the hosts whose key sets are trusted
 * @param trustedCertificates more authorities to trust, a PEM file
 * @param proxies who carries outgoing calls
 * @param deadline how long a whole answer may take
 * @param limits how much it takes on
 * @param clients what one of them may take
 * @param responses how much it answers
 * @param cache how long providers' answers are kept
 * @param neighbours what is around it
 * @param jsonLog whether log lines are JSON
 * @param logLevel error, warning, info or debug
 * @param logVolume how much the log may grow
 */
public record RelaySettings(
    String host,
    int port,
    List<String> providers,
    List<String> publicUrls,
    Set<String> keySetHosts,
    Optional<Path> trustedCertificates,
    Proxies proxies,
    Duration deadline,
    Limits limits,
    ClientLimits clients,
    ResponseSettings responses,
    CacheLimits cache,
    Neighbours neighbours,
    boolean jsonLog,
    String logLevel,
    LogVolume logVolume) {

  static final String CONFIG = "RELAY_CONFIG";
  private static final String HOST = "RELAY_HOST";
  private static final String PORT = "RELAY_PORT";
  private static final String PROVIDERS = "RELAY_PROVIDERS";
  static final String PUBLIC_URL = "RELAY_PUBLIC_URL";
  private static final String JWKS_HOSTS = "RELAY_JWKS_HOSTS";
  private static final String TRUSTED_CERTIFICATES = "RELAY_TRUSTED_CERTIFICATES";
  private static final String DEADLINE = "RELAY_DEADLINE";
  private static final String CACHE_TTL = "RELAY_CACHE_TTL";
  private static final String CACHE_BYTES = "RELAY_CACHE_BYTES";
  private static final String LOG = "RELAY_LOG";
  private static final String LOG_LEVEL = "RELAY_LOG_LEVEL";

  private static final Set<String> OWN_NAMES =
      Set.of(
          CONFIG,
          HOST,
          PORT,
          PROVIDERS,
          PUBLIC_URL,
          JWKS_HOSTS,
          TRUSTED_CERTIFICATES,
          Proxies.OWN,
          DEADLINE,
          CACHE_TTL,
          CACHE_BYTES,
          LOG,
          LOG_LEVEL);

  static final Set<String> NAMES =
      Stream.of(
              OWN_NAMES,
              Limits.NAMES,
              ClientLimits.NAMES,
              ResponseSettings.NAMES,
              LogVolume.NAMES,
              Neighbours.NAMES)
          .flatMap(Set::stream)
          .collect(toUnmodifiableSet());

  private static final String CISCO_KEY_SETS =
      "visibility.amp.cisco.com,visibility.eu.amp.cisco.com,visibility.apjc.amp.cisco.com";
  private static final Duration SHORTEST_ANSWER = Duration.ofSeconds(1);
  private static final Duration LONGEST_ANSWER = Duration.ofMinutes(10);
  private static final Duration LONGEST_KEPT = Duration.ofDays(1);
  private static final List<String> FORMATS = List.of("text", "json");
  private static final List<String> LEVELS = List.of("error", "warning", "info", "debug");

  /**
   * Reads and checks all settings.
   *
   * @throws UnusableSetting names the first that is wrong
   */
  public static RelaySettings of(Settings settings) {
    return new RelaySettings(
        Checks.host(HOST, settings.value(HOST).orElse("0.0.0.0")),
        Checks.port(PORT, settings.value(PORT).orElse("9090")),
        Checks.list(settings.value(PROVIDERS).orElse("")),
        Checks.publicUrls(PUBLIC_URL, settings.value(PUBLIC_URL).orElse("")),
        Checks.hosts(JWKS_HOSTS, settings.value(JWKS_HOSTS).orElse(CISCO_KEY_SETS)),
        settings.value(TRUSTED_CERTIFICATES).map(f -> Checks.pemFile(TRUSTED_CERTIFICATES, f)),
        Proxies.of(settings),
        Checks.duration(
            DEADLINE, settings.value(DEADLINE).orElse("PT25S"), SHORTEST_ANSWER, LONGEST_ANSWER),
        Limits.of(settings),
        ClientLimits.of(settings),
        ResponseSettings.of(settings),
        cache(settings),
        Neighbours.of(settings),
        Checks.oneOf(LOG, settings.value(LOG).orElse("text"), FORMATS).equals("json"),
        Checks.oneOf(LOG_LEVEL, settings.value(LOG_LEVEL).orElse("info"), LEVELS),
        LogVolume.of(settings));
  }

  /** An eighth of the heap, unless told otherwise. */
  private static CacheLimits cache(Settings settings) {
    long usual = Runtime.getRuntime().maxMemory() / 8;
    String bytes =
        settings.value(CACHE_BYTES).orElse(String.valueOf(Math.min(usual, Integer.MAX_VALUE)));
    return new CacheLimits(
        Checks.duration(
            CACHE_TTL, settings.value(CACHE_TTL).orElse("PT5M"), Duration.ZERO, LONGEST_KEPT),
        Checks.number(CACHE_BYTES, bytes, 0, Integer.MAX_VALUE));
  }
}
