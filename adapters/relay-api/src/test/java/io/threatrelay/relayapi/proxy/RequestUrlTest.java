package io.threatrelay.relayapi.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.threatrelay.domain.net.AddressRange;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestUrlTest {

  private static final String OWN = "http://inside:9090";

  private static RequestUrl known(String peer) {
    return new RequestUrl(
        new TrustedProxies(
            Stream.of("10.0.0.0/8", "2001:db8::/32")
                .map(range -> AddressRange.of(range).orElseThrow())
                .toList()),
        () -> Optional.ofNullable(peer));
  }

  /** The roots for a request that came from a proxy, or what else is at that address. */
  private static List<String> roots(String peer, String base, String... headers) {
    return known(peer).roots(uri(base), headers(headers));
  }

  private static String root(String... headers) {
    return roots("10.0.0.1", OWN + "/", headers).get(0);
  }

  private static UriInfo uri(String base) {
    return standIn(UriInfo.class, name -> URI.create(base));
  }

  private static HttpHeaders headers(String... namesAndValues) {
    Map<String, List<String>> all = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      all.computeIfAbsent(namesAndValues[i].toLowerCase(Locale.ROOT), n -> new ArrayList<>())
          .add(namesAndValues[i + 1]);
    }
    return standIn(HttpHeaders.class, name -> all.get(name.toLowerCase(Locale.ROOT)));
  }

  /** All of whose methods answer alike. */
  private static <T> T standIn(Class<T> type, Function<String, Object> answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, given) -> answer.apply(given == null ? "" : (String) given[0])));
  }

  @ParameterizedTest
  @CsvSource({
    "https://relay.example:443/, https://relay.example",
    "https://relay.example:80/, https://relay.example:80",
    "https://relay.example:8443/, https://relay.example:8443",
    "http://my_relay:9090/, http://my_relay:9090",
    "http://my_relay:80/, http://my_relay",
  })
  void isSpelledAsTheOriginIs(String base, String root) {
    assertEquals(List.of(root), roots("192.0.2.1", base));
  }

  @Test
  void isKnownWithTheContextPathOfTheApplicationAndWithout() {
    assertEquals(
        List.of("http://a.example", "http://a.example/relay"),
        roots("192.0.2.1", "http://a.example/relay/"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.1", "11.0.0.1", "2001:db9::1", "::1", "unknown", ""})
  void isNotWhatOthersThanTrustedProxiesTell(String peer) {
    assertEquals(
        List.of(OWN),
        roots(peer, OWN + "/", "Forwarded", "host=evil.example", "X-Forwarded-Proto", "https"));
    assertEquals(List.of(OWN), roots(null, OWN + "/", "X-Forwarded-Host", "evil.example"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.255.0.9", "::ffff:10.0.0.1", "2001:db8:1::7", "2001:db8::1%eth0"})
  void isWhatTrustedProxiesTell(String peer) {
    assertEquals(
        List.of("https://relay.example"),
        roots(peer, OWN + "/", "Forwarded", "for=192.0.2.9;proto=https;host=relay.example"));
    assertEquals(
        List.of("https://relay.example"),
        roots(peer, OWN + "/", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "relay.example"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          host=relay.example | http://relay.example
          host=relay.example;proto=https | https://relay.example
          Host="relay.example:8443" ; PROTO=HTTPS | https://relay.example:8443
          host=relay.example:443;proto=https | https://relay.example
          proto=https | https://inside:9090
          host="[2001:db8::9]:8080" | http://[2001:db8::9]:8080
          host="\\r\\elay.example" | http://relay.example
          , for=192.0.2.9;host=a.example,, | http://a.example
          for=192.0.2.9;host=evil.example, for=192.0.2.8;host=a.example | http://a.example
          for=192.0.2.9;host=a.example, for=10.0.0.2;host=b.example | http://a.example
          for=192.0.2.9;proto=https, for="10.0.0.2:4711";host=b.example | https://b.example
          for=192.0.2.9;host=evil.example, for=192.0.2.8;host=a.example, for="[2001:db8::1]:80" | http://a.example
          for=10.0.0.3;host=a.example, for=10.0.0.2 | http://a.example
          for=_hidden;host=evil.example, for=unknown;host=a.example | http://a.example
          """)
  void isWhatTheStandardHeaderTells(String forwarded, String root) {
    assertEquals(root, root("Forwarded", forwarded));
  }

  @Test
  void isToldByTheLastLineOfSeveral() {
    assertEquals(
        "http://a.example",
        root("Forwarded", "host=evil.example", "Forwarded", "for=192.0.2.9;host=a.example"));
  }

  @Test
  void isToldByTheStandardHeaderAloneWhereBothAreThere() {
    assertEquals(
        "http://a.example", root("Forwarded", "host=a.example", "X-Forwarded-Host", "b.example:1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          -                     | https       | relay.example | -    | https://relay.example
          -                     | https       | -             | 443  | https://inside
          -                     | https       | -             | 8443 | https://inside:8443
          -                     | HTTPS       | [2001:db8::9] | 8443 | https://[2001:db8::9]:8443
          -                     | http, https | evil, a       | -    | https://a
          192.0.2.9, 192.0.2.8  | http, https | evil, a       | -    | https://a
          192.0.2.9, 10.0.0.2   | https, http | a, b          | -    | https://a
          192.0.2.9, 10.0.0.2   | https       | a             | 1, 2 | https://a:1
          10.0.0.3, 10.0.0.2    | https, http | a, b          | -    | https://a
          10.0.0.3, 192.0.2.8   | http, https | evil, a       | -    | https://a
          """)
  void isWhatTheCustomaryHeadersTell(
      String callers, String schemes, String hosts, String ports, String root) {
    List<String> headers = new ArrayList<>();
    Stream.of(
            List.of("X-Forwarded-For", Optional.ofNullable(callers)),
            List.of("X-Forwarded-Proto", Optional.ofNullable(schemes)),
            List.of("X-Forwarded-Host", Optional.ofNullable(hosts)),
            List.of("X-Forwarded-Port", Optional.ofNullable(ports)))
        .filter(header -> ((Optional<?>) header.get(1)).isPresent())
        .forEach(
            header -> {
              headers.add((String) header.get(0));
              headers.add((String) ((Optional<?>) header.get(1)).get());
            });

    assertEquals(root, root(headers.toArray(String[]::new)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /relay        | http://a.example/relay/app
          /relay/       | http://a.example/relay/app
          /a/b-c_d~%20  | http://a.example/a/b-c_d~%20/app
          /outer, /in   | http://a.example/in/app
          /             | http://a.example/app
          relay         | http://a.example/app
          /a//b         | http://a.example/app
          /..           | http://a.example/app
          /a/./b        | http://a.example/app
          /a?b          | http://a.example/app
          """)
  void isKnownWithThePathThatProxiesTookAway(String prefix, String root) {
    assertEquals(
        List.of("http://a.example", root),
        roots("10.0.0.1", "http://a.example/app/", "X-Forwarded-Prefix", prefix));
  }

  @Test
  void isKnownWithThePathsThatSeveralProxiesTookAway() {
    assertEquals(
        List.of("http://a.example", "http://a.example/outer/in"),
        roots(
            "10.0.0.1",
            "http://a.example/",
            "X-Forwarded-For",
            "192.0.2.9, 10.0.0.2",
            "X-Forwarded-Prefix",
            "/outer/, /in"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "host",
        "host=",
        "=x",
        ";=;",
        "host=\"a.example",
        "host=\"a.example\\",
        "host=\"a.example\"x",
        "host=a.example host=b.example",
        "host=a.example;host=b.example",
        "host=a.example/x",
        "host=user@a.example",
        "host=a.example:0",
        "host=a.example:65536000",
        "host=[::1",
        "host=\"a.example\\\" onload=\"",
        "host=ä.example",
        "proto=ftp",
        "proto=javascript:",
        ",",
        ""
      })
  void isTheOwnOneWhereTheHeaderIsMalformedOrTellsNonsense(String forwarded) {
    assertEquals(OWN, root("Forwarded", forwarded));
  }

  @Test
  void isFoundOutSoonHoweverLongTheHeadersAre() {
    for (String piece :
        List.of("a", "\"", "\\", ",", ";", "=", "a=", "/a", ".", ":", "[", "for=10.0.0.2,")) {
      String text = piece.repeat(32_768 / piece.length());

      assertEquals(OWN, root("Forwarded", text));
      assertEquals(OWN, root("Forwarded", "host=\"" + text + "\""));
      assertEquals(
          OWN,
          root(
              "X-Forwarded-For", text,
              "X-Forwarded-Host", text + "/",
              "X-Forwarded-Proto", text,
              "X-Forwarded-Port", text,
              "X-Forwarded-Prefix", text));
    }
  }
}
