package io.threatrelay.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.threatrelay.domain.net.AddressRange;
import io.threatrelay.provider.api.UnusableSetting;
import io.threatrelay.provider.runtime.cache.CacheLimits;
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
            new ServerSettings(
                "0.0.0.0",
                9090,
                new TrustedProxies(List.of()),
                4096,
                1024,
                1024,
                Duration.ofSeconds(10)),
            new Limits(
                Duration.ofSeconds(25),
                1_048_576,
                1000,
                ResponseSettings.of(Settings.of(Map.of()))),
            new TokenSettings(
                List.of(),
                Set.of(
                    "visibility.amp.cisco.com",
                    "visibility.eu.amp.cisco.com",
                    "visibility.apjc.amp.cisco.com")),
            new ProviderChoice(List.of(), Optional.empty()),
            new OutboundSettings(
                ProxySettings.of(Settings.of(Map.of())), Optional.empty(), 33_554_432, 32),
            new CacheLimits(Duration.ofMinutes(5), Runtime.getRuntime().maxMemory() / 8),
            new LogSettings(false, "info", 1000)),
        usual);
  }

  static List<Arguments> goodValues() {
    return List.of(
        good("RELAY_HOST", "127.0.0.1", s -> s.server().host(), "127.0.0.1"),
        good("RELAY_HOST", "relay_1.example", s -> s.server().host(), "relay_1.example"),
        good("RELAY_HOST", "::1", s -> s.server().host(), "::1"),
        good("RELAY_HOST", "[::1]", s -> s.server().host(), "::1"),
        good("RELAY_PROXY", "http://proxy:1", s -> s.outbound().proxies().https().get().port(), 1),
        good("RELAY_PORT", "0", s -> s.server().port(), 0),
        good("RELAY_PORT", " 65535 ", s -> s.server().port(), 65535),
        good("RELAY_PROVIDERS", "b, a,,", s -> s.providers().wanted(), List.of("b", "a")),
        good("RELAY_PROVIDERS", ",", s -> s.providers().wanted(), List.of()),
        good(
            "RELAY_PUBLIC_URL",
            "https://relay.example/ ,http://10.0.0.1:9090/a/b//",
            s -> s.tokens().publicUrls(),
            List.of("https://relay.example", "http://10.0.0.1:9090/a/b")),
        good(
            "RELAY_JWKS_HOSTS",
            "Keys.Example, localhost:27400",
            s -> s.tokens().keySetHosts(),
            Set.of("keys.example", "localhost:27400")),
        good("RELAY_DEADLINE", "PT1S", s -> s.limits().deadline(), Duration.ofSeconds(1)),
        good("RELAY_DEADLINE", "pt10m", s -> s.limits().deadline(), Duration.ofMinutes(10)),
        good("RELAY_MAX_BODY", "1024", s -> s.limits().body(), 1024),
        good("RELAY_MAX_BODY", "67108864", s -> s.limits().body(), 67_108_864),
        good("RELAY_MAX_OBSERVABLES", "1", s -> s.limits().observables(), 1),
        good("RELAY_MAX_OBSERVABLES", "100000", s -> s.limits().observables(), 100_000),
        good("RELAY_MAX_ANSWER", "1024", s -> s.outbound().answer(), 1024),
        good("RELAY_MAX_ANSWER", "1073741824", s -> s.outbound().answer(), 1 << 30),
        good("RELAY_MAX_CONNECTIONS", "1", s -> s.server().connections(), 1),
        good("RELAY_MAX_CONNECTIONS", "65535", s -> s.server().connections(), 65_535),
        good("RELAY_MAX_REQUESTS", "1", s -> s.server().requests(), 1),
        good("RELAY_MAX_REQUESTS", "065535", s -> s.server().requests(), 65_535),
        good("RELAY_MAX_ENTITIES", "1", s -> s.limits().responses().limits().entities(), 1),
        good("RELAY_MAX_RESPONSE", "65536", s -> s.limits().responses().limits().bytes(), 65_536L),
        good("RELAY_MAX_CALLS", "1000", s -> s.outbound().calls(), 1000),
        good("RELAY_MAX_CONNECTIONS_PER_ADDRESS", "0", s -> s.server().connectionsPerAddress(), 0),
        good("RELAY_WRITE_TIMEOUT", "PT1S", s -> s.server().writeTimeout(), Duration.ofSeconds(1)),
        good("RELAY_CACHE_TTL", "PT0S", s -> s.cache().kept(), Duration.ZERO),
        good("RELAY_CACHE_TTL", "PT5M", s -> s.cache().kept(), Duration.ofMinutes(5)),
        good("RELAY_CACHE_BYTES", "1000", s -> s.cache().bytes(), 1000L),
        good("RELAY_TRUSTED_PROXIES", ",", s -> s.server().trustedProxies(), proxies()),
        good(
            "RELAY_TRUSTED_PROXIES",
            "10.1.2.3, 10.0.0.0/8,::1 , fd00::/8",
            s -> s.server().trustedProxies(),
            proxies("10.1.2.3/32", "10.0.0.0/8", "::1/128", "fd00::/8")),
        good("RELAY_LOG", "JSON", s -> s.log().json(), true),
        good("RELAY_LOG", "text", s -> s.log().json(), false),
        good("RELAY_LOG_LEVEL", "Debug", s -> s.log().level(), "debug"),
        good("RELAY_LOG_LINES_PER_SECOND", "10", s -> s.log().linesPerSecond(), 10),
        good("RELAY_LOG_LINES_PER_SECOND", "1000000", s -> s.log().linesPerSecond(), 1000000));
  }

  private static TrustedProxies proxies(String... ranges) {
    return new TrustedProxies(
        Stream.of(ranges).map(range -> AddressRange.of(range).orElseThrow()).toList());
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
        settings(Map.of("RELAY_TRUSTED_CERTIFICATES", file.toString()))
            .outbound()
            .trustedCertificates());
  }

  @Test
  void takeAFolderOfProvidersThatIsThere() {
    assertEquals(
        Optional.of(folder),
        settings(Map.of("RELAY_PROVIDERS_DIR", folder.toString())).providers().dropIns());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          RELAY_HOST | http://a | expected an address or a host name
          RELAY_HOST | a b | expected an address or a host name
          RELAY_HOST | [a] | expected an address or a host name
          RELAY_PORT | -1 | expected a number from 0 to 65535
          RELAY_PORT | 65536 | expected a number from 0 to 65535
          RELAY_PORT | http | expected a number from 0 to 65535
          RELAY_PORT | tcp://10.0.0.1:9090 | expected a number from 0 to 65535
          RELAY_PUBLIC_URL | relay.example | expected absolute http or https URLs, comma-separated
          RELAY_PUBLIC_URL | ftp://relay.example | expected absolute http or https URLs, comma-separated
          RELAY_PUBLIC_URL | https://a b/ | expected absolute http or https URLs, comma-separated
          RELAY_JWKS_HOSTS | https://keys.example | expected one or more of host[:port], comma-separated
          RELAY_JWKS_HOSTS | keys.example/x | expected one or more of host[:port], comma-separated
          RELAY_JWKS_HOSTS | keys.example:70000 | expected one or more of host[:port], comma-separated
          RELAY_JWKS_HOSTS | keys.example: | expected one or more of host[:port], comma-separated
          RELAY_JWKS_HOSTS | * | expected one or more of host[:port], comma-separated
          RELAY_JWKS_HOSTS | , | expected one or more of host[:port], comma-separated
          RELAY_TRUSTED_CERTIFICATES | /no/such.pem | expected a readable PEM file
          RELAY_TRUSTED_CERTIFICATES | / | expected a readable PEM file
          RELAY_DEADLINE | 25 | expected an ISO 8601 duration from PT1S to PT10M
          RELAY_DEADLINE | PT0.5S | expected an ISO 8601 duration from PT1S to PT10M
          RELAY_DEADLINE | PT11M | expected an ISO 8601 duration from PT1S to PT10M
          RELAY_DEADLINE | -PT5S | expected an ISO 8601 duration from PT1S to PT10M
          RELAY_MAX_BODY | 1023 | expected a number from 1024 to 67108864
          RELAY_MAX_BODY | 67108865 | expected a number from 1024 to 67108864
          RELAY_MAX_BODY | 1M | expected a number from 1024 to 67108864
          RELAY_MAX_OBSERVABLES | 0 | expected a number from 1 to 100000
          RELAY_MAX_OBSERVABLES | 1e3 | expected a number from 1 to 100000
          RELAY_MAX_ANSWER | 9999999999 | expected a number from 1024 to 1073741824
          RELAY_MAX_ANSWER | 99999999999999999999 | expected a number from 1024 to 1073741824
          RELAY_MAX_CONNECTIONS | -1 | expected a number from 1 to 65535
          RELAY_MAX_CONNECTIONS | 65536 | expected a number from 1 to 65535
          RELAY_MAX_REQUESTS | 0 | expected a number from 1 to 65535
          RELAY_MAX_REQUESTS | ten | expected a number from 1 to 65535
          RELAY_MAX_ENTITIES | 0 | expected a number from 1 to 10000000
          RELAY_MAX_RESPONSE | 65535 | expected a number from 65536 to 1073741824
          RELAY_MAX_CALLS | 0 | expected a number from 1 to 1000
          RELAY_CACHE_TTL | -PT1S | expected an ISO 8601 duration from PT0S to PT24H
          RELAY_CACHE_TTL | P2D | expected an ISO 8601 duration from PT0S to PT24H
          RELAY_LOG_LINES_PER_SECOND | 9 | expected a number from 10 to 1000000
          RELAY_LOG_LINES_PER_SECOND | 1000001 | expected a number from 10 to 1000000
          RELAY_CACHE_BYTES | 16M | expected a number from 0 to 2147483647
          RELAY_TRUSTED_PROXIES | proxy.example | expected addresses and ranges such as 10.1.2.3, 10.0.0.0/8, fd00::/8
          RELAY_TRUSTED_PROXIES | 10.0.0.0/33 | expected addresses and ranges such as 10.1.2.3, 10.0.0.0/8, fd00::/8
          RELAY_TRUSTED_PROXIES | 10.0.0.1/8 | expected addresses and ranges such as 10.1.2.3, 10.0.0.0/8, fd00::/8; bits are set after the prefix, the range is 10.0.0.0/8
          RELAY_TRUSTED_PROXIES | * | expected addresses and ranges such as 10.1.2.3, 10.0.0.0/8, fd00::/8
          RELAY_PROVIDERS_DIR | /no/such | expected a readable folder
          RELAY_CACHE_TTL | 5 | expected an ISO 8601 duration from PT0S to PT24H
          RELAY_LOG | xml | expected one of text, json
          RELAY_LOG_LEVEL | trace | expected one of error, warning, info, debug
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
                "RELAY_PUBLIC_URL="
                    + inMessage
                    + ": expected absolute http or https URLs, comma-separated",
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

    assertEquals(new TreeSet<>(KnownSettings.names()), tried);
  }
}
