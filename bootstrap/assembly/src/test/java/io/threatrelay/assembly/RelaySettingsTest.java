package io.threatrelay.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.threatrelay.provider.api.UnusableSetting;
import io.threatrelay.provider.runtime.cache.CacheLimits;
import io.threatrelay.relayapi.proxy.Network;
import io.threatrelay.relayapi.proxy.TrustedProxies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RelaySettingsTest {

  @TempDir Path folder;

  private static RelaySettings settings(Map<String, String> values) {
    return RelaySettings.of(Settings.of(values));
  }

  @Test
  void areUsableAsTheyComeOutOfTheBox() {
    RelaySettings usual = settings(Map.of());

    assertEquals(
        new RelaySettings(
            "0.0.0.0",
            9090,
            List.of(),
            List.of(),
            Set.of(
                "visibility.amp.cisco.com",
                "visibility.eu.amp.cisco.com",
                "visibility.apjc.amp.cisco.com"),
            Optional.empty(),
            Proxies.of(Settings.of(Map.of())),
            Duration.ofSeconds(25),
            new Limits(1_048_576, 1000, 33_554_432, 4096, 1024, 32),
            new ClientLimits(1024, Duration.ofSeconds(10)),
            ResponseSettings.of(Settings.of(Map.of())),
            new CacheLimits(Duration.ofMinutes(5), Runtime.getRuntime().maxMemory() / 8),
            new Neighbours(new TrustedProxies(List.of()), Optional.empty()),
            false,
            "info",
            new LogVolume(1000)),
        usual);
  }

  static List<Arguments> goodValues() {
    return List.of(
        good("RELAY_HOST", "127.0.0.1", RelaySettings::host, "127.0.0.1"),
        good("RELAY_HOST", "relay_1.example", RelaySettings::host, "relay_1.example"),
        good("RELAY_HOST", "::1", RelaySettings::host, "::1"),
        good("RELAY_HOST", "[::1]", RelaySettings::host, "::1"),
        good("RELAY_PROXY", "http://proxy:1", s -> s.proxies().https().get().port(), 1),
        good("RELAY_PORT", "0", RelaySettings::port, 0),
        good("RELAY_PORT", " 65535 ", RelaySettings::port, 65535),
        good("RELAY_PROVIDERS", "b, a,,", RelaySettings::providers, List.of("b", "a")),
        good("RELAY_PROVIDERS", ",", RelaySettings::providers, List.of()),
        good(
            "RELAY_PUBLIC_URL",
            "https://relay.example/ ,http://10.0.0.1:9090/a/b//",
            RelaySettings::publicUrls,
            List.of("https://relay.example", "http://10.0.0.1:9090/a/b")),
        good(
            "RELAY_JWKS_HOSTS",
            "Keys.Example, localhost:27400",
            RelaySettings::keySetHosts,
            Set.of("keys.example", "localhost:27400")),
        good("RELAY_DEADLINE", "PT1S", RelaySettings::deadline, Duration.ofSeconds(1)),
        good("RELAY_DEADLINE", "pt10m", RelaySettings::deadline, Duration.ofMinutes(10)),
        good("RELAY_MAX_BODY", "1024", s -> s.limits().body(), 1024),
        good("RELAY_MAX_BODY", "67108864", s -> s.limits().body(), 67_108_864),
        good("RELAY_MAX_OBSERVABLES", "1", s -> s.limits().observables(), 1),
        good("RELAY_MAX_OBSERVABLES", "100000", s -> s.limits().observables(), 100_000),
        good("RELAY_MAX_ANSWER", "1024", s -> s.limits().answer(), 1024),
        good("RELAY_MAX_ANSWER", "1073741824", s -> s.limits().answer(), 1 << 30),
        good("RELAY_MAX_CONNECTIONS", "1", s -> s.limits().connections(), 1),
        good("RELAY_MAX_CONNECTIONS", "65535", s -> s.limits().connections(), 65_535),
        good("RELAY_MAX_REQUESTS", "1", s -> s.limits().requests(), 1),
        good("RELAY_MAX_REQUESTS", "065535", s -> s.limits().requests(), 65_535),
        good("RELAY_MAX_ENTITIES", "1", s -> s.responses().limits().entities(), 1),
        good("RELAY_MAX_RESPONSE", "65536", s -> s.responses().limits().bytes(), 65_536L),
        good("RELAY_MAX_CALLS", "1000", s -> s.limits().calls(), 1000),
        good("RELAY_MAX_CONNECTIONS_PER_ADDRESS", "0", s -> s.clients().connectionsPerAddress(), 0),
        good("RELAY_WRITE_TIMEOUT", "PT1S", s -> s.clients().writeTimeout(), Duration.ofSeconds(1)),
        good("RELAY_CACHE_TTL", "PT0S", s -> s.cache().kept(), Duration.ZERO),
        good("RELAY_CACHE_TTL", "PT5M", s -> s.cache().kept(), Duration.ofMinutes(5)),
        good("RELAY_CACHE_BYTES", "1000", s -> s.cache().bytes(), 1000L),
        good("RELAY_TRUSTED_PROXIES", ",", s -> s.neighbours().trustedProxies(), proxies()),
        good(
            "RELAY_TRUSTED_PROXIES",
            "10.1.2.3, 10.0.0.0/8,::1 , fd00::/8",
            s -> s.neighbours().trustedProxies(),
            proxies("10.1.2.3/32", "10.0.0.0/8", "::1/128", "fd00::/8")),
        good("RELAY_LOG", "JSON", RelaySettings::jsonLog, true),
        good("RELAY_LOG", "text", RelaySettings::jsonLog, false),
        good("RELAY_LOG_LEVEL", "Debug", RelaySettings::logLevel, "debug"),
        good("RELAY_LOG_LINES_PER_SECOND", "10", s -> s.logVolume().linesPerSecond(), 10),
        good(
            "RELAY_LOG_LINES_PER_SECOND", "1000000", s -> s.logVolume().linesPerSecond(), 1000000));
  }

  private static TrustedProxies proxies(String... ranges) {
    return new TrustedProxies(
        Stream.of(ranges).map(range -> Network.of(range).orElseThrow()).toList());
  }

  private static Arguments good(
      String name, String value, Function<RelaySettings, Object> setting, Object meaning) {
    return Arguments.of(name, value, setting, meaning);
  }

  @ParameterizedTest(name = "{0}={1}")
  @MethodSource("goodValues")
  void takeWhatIsAllowed(
      String name, String value, Function<RelaySettings, Object> setting, Object meaning) {
    assertEquals(meaning, setting.apply(settings(Map.of(name, value))));
  }

  @Test
  void takeAFileOfCertificatesThatIsThere() throws IOException {
    Path file = Files.createFile(folder.resolve("ca.pem"));

    assertEquals(
        Optional.of(file),
        settings(Map.of("RELAY_TRUSTED_CERTIFICATES", file.toString())).trustedCertificates());
  }

  @Test
  void takeAFolderOfProvidersThatIsThere() {
    assertEquals(
        Optional.of(folder),
        settings(Map.of("RELAY_PROVIDERS_DIR", folder.toString())).neighbours().dropIns());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RELAY_HOST | http://a | an address or a host name is wanted
          RELAY_HOST | a b | an address or a host name is wanted
          RELAY_HOST | [a] | an address or a host name is wanted
          RELAY_PORT | -1 | a number from 0 to 65535 is wanted
          RELAY_PORT | 65536 | a number from 0 to 65535 is wanted
          RELAY_PORT | http | a number from 0 to 65535 is wanted
          RELAY_PORT | tcp://10.0.0.1:9090 | a number from 0 to 65535 is wanted
          RELAY_PUBLIC_URL | relay.example | absolute http or https URLs are wanted
          RELAY_PUBLIC_URL | ftp://relay.example | absolute http or https URLs are wanted
          RELAY_PUBLIC_URL | https://a b/ | absolute http or https URLs are wanted
          RELAY_JWKS_HOSTS | https://keys.example | host names, each with a port or without, are wanted
          RELAY_JWKS_HOSTS | keys.example/x | host names, each with a port or without, are wanted
          RELAY_JWKS_HOSTS | keys.example:70000 | host names, each with a port or without, are wanted
          RELAY_JWKS_HOSTS | keys.example: | host names, each with a port or without, are wanted
          RELAY_JWKS_HOSTS | * | host names, each with a port or without, are wanted
          RELAY_JWKS_HOSTS | , | at least one host name is wanted
          RELAY_TRUSTED_CERTIFICATES | /no/such.pem | a readable PEM file is wanted
          RELAY_TRUSTED_CERTIFICATES | / | a readable PEM file is wanted
          RELAY_DEADLINE | 25 | an ISO 8601 duration such as PT25S is wanted
          RELAY_DEADLINE | PT0.5S | a duration from PT1S to PT10M is wanted
          RELAY_DEADLINE | PT11M | a duration from PT1S to PT10M is wanted
          RELAY_DEADLINE | -PT5S | a duration from PT1S to PT10M is wanted
          RELAY_MAX_BODY | 1023 | a number from 1024 to 67108864 is wanted
          RELAY_MAX_BODY | 67108865 | a number from 1024 to 67108864 is wanted
          RELAY_MAX_BODY | 1M | a number from 1024 to 67108864 is wanted
          RELAY_MAX_OBSERVABLES | 0 | a number from 1 to 100000 is wanted
          RELAY_MAX_OBSERVABLES | 1e3 | a number from 1 to 100000 is wanted
          RELAY_MAX_ANSWER | 9999999999 | a number from 1024 to 1073741824 is wanted
          RELAY_MAX_ANSWER | 99999999999999999999 | a number from 1024 to 1073741824 is wanted
          RELAY_MAX_CONNECTIONS | -1 | a number from 1 to 65535 is wanted
          RELAY_MAX_CONNECTIONS | 65536 | a number from 1 to 65535 is wanted
          RELAY_MAX_REQUESTS | 0 | a number from 1 to 65535 is wanted
          RELAY_MAX_REQUESTS | ten | a number from 1 to 65535 is wanted
          RELAY_MAX_ENTITIES | 0 | a number from 1 to 10000000 is wanted
          RELAY_MAX_RESPONSE | 65535 | a number from 65536 to 1073741824 is wanted
          RELAY_MAX_CALLS | 0 | a number from 1 to 1000 is wanted
          RELAY_CACHE_TTL | -PT1S | a duration from PT0S to PT24H is wanted
          RELAY_CACHE_TTL | P2D | a duration from PT0S to PT24H is wanted
          RELAY_LOG_LINES_PER_SECOND | 9 | a number from 10 to 1000000 is wanted
          RELAY_LOG_LINES_PER_SECOND | 1000001 | a number from 10 to 1000000 is wanted
          RELAY_CACHE_BYTES | 16M | a number from 0 to 2147483647 is wanted
          RELAY_TRUSTED_PROXIES | proxy.example | addresses and ranges such as 10.1.2.3, 10.0.0.0/8, fd00::/8 are wanted
          RELAY_TRUSTED_PROXIES | 10.0.0.0/33 | addresses and ranges such as 10.1.2.3, 10.0.0.0/8, fd00::/8 are wanted
          RELAY_TRUSTED_PROXIES | 10.0.0.1/8 | addresses and ranges such as 10.1.2.3, 10.0.0.0/8, fd00::/8 are wanted
          RELAY_TRUSTED_PROXIES | * | addresses and ranges such as 10.1.2.3, 10.0.0.0/8, fd00::/8 are wanted
          RELAY_PROVIDERS_DIR | /no/such | a readable folder is wanted
          RELAY_CACHE_TTL | 5 | an ISO 8601 duration such as PT25S is wanted
          RELAY_LOG | xml | one of text, json is wanted
          RELAY_LOG_LEVEL | trace | one of error, warning, info, debug is wanted
          """)
  void refuseWhatIsNotAndSayWhatIs(String name, String value, String wanted) {
    String refused =
        assertThrows(UnusableSetting.class, () -> settings(Map.of(name, value))).getMessage();

    assertEquals(name + "=" + value + ": " + wanted, refused);
  }

  @Test
  void refusePublicUrlsWithAUserOrAQueryAndQuoteNeither() {
    Map<String, String> quoted =
        Map.of(
            "https://user@relay.example", "https://…@relay.example",
            "https://relay.example?x", "https://relay.example?…");

    quoted.forEach(
        (url, inMessage) ->
            assertEquals(
                "RELAY_PUBLIC_URL=" + inMessage + ": absolute http or https URLs are wanted",
                assertThrows(UnusableSetting.class, () -> settings(Map.of("RELAY_PUBLIC_URL", url)))
                    .getMessage()));
  }

  @Test
  void refusePathsThatAreNone() {
    for (String name : List.of("RELAY_TRUSTED_CERTIFICATES", "RELAY_PROVIDERS_DIR")) {
      assertThrows(UnusableSetting.class, () -> settings(Map.of(name, "a\0b")));
    }
  }

  @Test
  void areAllTriedHere() {
    Set<String> tried =
        new TreeSet<>(Set.of("RELAY_CONFIG", "RELAY_TRUSTED_CERTIFICATES", "RELAY_PROVIDERS_DIR"));
    goodValues().forEach(good -> tried.add((String) good.get()[0]));

    assertEquals(new TreeSet<>(RelaySettings.NAMES), tried);
  }
}
