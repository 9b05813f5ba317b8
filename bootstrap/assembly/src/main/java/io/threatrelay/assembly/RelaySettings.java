package io.threatrelay.assembly;

import io.threatrelay.provider.kit.UnusableSetting;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The relay's own settings, checked.
 *
 * @param host where it listens
 * @param port where it listens; 0 for any free one
 * @param providers which, in which order; empty for all that are found
 * @param publicUrls the URLs by which it is known; empty for the request's own
 * @param keySetHosts the hosts whose key sets are trusted
 * @param trustedCertificates more authorities to trust, a PEM file
 * @param deadline how long a whole answer may take
 * @param jsonLog whether log lines are JSON
 * @param logLevel error, warning, info or debug
 */
public record RelaySettings(
    String host,
    int port,
    List<String> providers,
    List<String> publicUrls,
    Set<String> keySetHosts,
    Optional<Path> trustedCertificates,
    Duration deadline,
    boolean jsonLog,
    String logLevel) {

  static final String CONFIG = "RELAY_CONFIG";
  private static final String HOST = "RELAY_HOST";
  private static final String PORT = "RELAY_PORT";
  private static final String PROVIDERS = "RELAY_PROVIDERS";
  private static final String PUBLIC_URL = "RELAY_PUBLIC_URL";
  private static final String JWKS_HOSTS = "RELAY_JWKS_HOSTS";
  private static final String TRUSTED_CERTIFICATES = "RELAY_TRUSTED_CERTIFICATES";
  private static final String DEADLINE = "RELAY_DEADLINE";
  private static final String CACHE_TTL = "RELAY_CACHE_TTL";
  private static final String LOG = "RELAY_LOG";
  private static final String LOG_LEVEL = "RELAY_LOG_LEVEL";

  static final Set<String> NAMES =
      Set.of(
          CONFIG,
          HOST,
          PORT,
          PROVIDERS,
          PUBLIC_URL,
          JWKS_HOSTS,
          TRUSTED_CERTIFICATES,
          DEADLINE,
          CACHE_TTL,
          LOG,
          LOG_LEVEL);

  private static final String CISCO_KEY_SETS =
      "visibility.amp.cisco.com,visibility.eu.amp.cisco.com,visibility.apjc.amp.cisco.com";
  private static final List<String> LEVELS = List.of("error", "warning", "info", "debug");

  /**
   * Reads and checks all settings.
   *
   * @throws UnusableSetting names the first that is wrong
   */
  public static RelaySettings of(Settings settings) {
    requireNoCache(settings);
    return new RelaySettings(
        settings.value(HOST).orElse("0.0.0.0"),
        port(settings.value(PORT).orElse("9090")),
        list(settings.value(PROVIDERS).orElse("")),
        list(settings.value(PUBLIC_URL).orElse("")).stream().map(RelaySettings::publicUrl).toList(),
        new LinkedHashSet<>(
            list(settings.value(JWKS_HOSTS).orElse(CISCO_KEY_SETS)).stream()
                .map(RelaySettings::keySetHost)
                .toList()),
        settings.value(TRUSTED_CERTIFICATES).map(RelaySettings::file),
        deadline(settings.value(DEADLINE).orElse("PT25S")),
        oneOf(LOG, settings.value(LOG).orElse("text"), List.of("text", "json")).equals("json"),
        oneOf(LOG_LEVEL, settings.value(LOG_LEVEL).orElse("info"), LEVELS));
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }

  private static int port(String text) {
    if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= 65535) {
      return Integer.parseInt(text);
    }
    throw new UnusableSetting(PORT, text, "a number from 0 to 65535 is wanted");
  }

  private static String publicUrl(String text) {
    String url = text.replaceAll("/+$", "");
    if (url.matches("https?://[^/?#@\\s]+(/[^?#\\s]*)?") && isUri(url)) {
      return url;
    }
    throw new UnusableSetting(PUBLIC_URL, text, "absolute http or https URLs are wanted");
  }

  private static boolean isUri(String text) {
    try {
      return URI.create(text).getHost() != null;
    } catch (IllegalArgumentException notAUri) {
      return false;
    }
  }

  private static String keySetHost(String text) {
    if (text.matches("[A-Za-z0-9._-]+(:[0-9]{1,5})?")) {
      return text.toLowerCase(Locale.ROOT);
    }
    throw new UnusableSetting(
        JWKS_HOSTS, text, "host names, each with a port or without, are wanted");
  }

  private static Path file(String text) {
    Path file = Path.of(text);
    if (Files.isReadable(file)) {
      return file;
    }
    throw new UnusableSetting(TRUSTED_CERTIFICATES, text, "a readable PEM file is wanted");
  }

  private static Duration deadline(String text) {
    Duration duration = duration(DEADLINE, text);
    if (duration.compareTo(Duration.ofSeconds(1)) >= 0
        && duration.compareTo(Duration.ofMinutes(10)) <= 0) {
      return duration;
    }
    throw new UnusableSetting(DEADLINE, text, "a duration from PT1S to PT10M is wanted");
  }

  private static void requireNoCache(Settings settings) {
    String text = settings.value(CACHE_TTL).orElse("PT0S");
    if (!duration(CACHE_TTL, text).isZero()) {
      throw new UnusableSetting(
          CACHE_TTL, text, "answers are not cached yet; only PT0S is allowed");
    }
  }

  private static Duration duration(String name, String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeException notADuration) {
      throw new UnusableSetting(name, text, "an ISO 8601 duration such as PT25S is wanted");
    }
  }

  private static String oneOf(String name, String text, List<String> words) {
    String word = text.toLowerCase(Locale.ROOT);
    if (words.contains(word)) {
      return word;
    }
    throw new UnusableSetting(name, text, "one of " + String.join(", ", words) + " is wanted");
  }
}
