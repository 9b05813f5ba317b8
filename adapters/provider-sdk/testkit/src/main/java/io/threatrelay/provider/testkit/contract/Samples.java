package io.threatrelay.provider.testkit.contract;

import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.ObservableType;
import java.util.List;
import java.util.stream.IntStream;

/** Observables of a type: many, wrong ones, and such as want to get out of where they are put. */
final class Samples {

  private static final String ESCAPES = "../%2e%2e/..;/?q=\"x\" OR *:*&key=1#\\\"";

  private Samples() {}

  /** So many different ones, of the type of an example. */
  static List<Observable> of(Observable example, int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> new Observable(example.type(), numbered(example, i)))
        .toList();
  }

  private static String numbered(Observable example, int i) {
    return switch (example.type().name()) {
      case "ip" -> "198.51.100." + i;
      case "ipv6" -> "2001:db8:51::" + i;
      case "domain", "hostname" -> "host-" + i + ".example.net";
      case "url" -> "https://host-" + i + ".example.net/";
      case "email" -> "user-" + i + "@example.net";
      default -> example.value() + i;
    };
  }

  /** Values that are not what their type says; none for types that may be anything. */
  static List<Observable> wrong(ObservableType type) {
    List<String> values =
        switch (type.name()) {
          case "ip" -> List.of("192.0.2", "192.0.2.256", "2001:db8::1", "example.com", ESCAPES);
          case "ipv6" -> List.of("192.0.2.1", "2001:db8:::1", "::1%eth0", ESCAPES);
          case "domain" -> List.of("a..b", "exa mple.com", "example.com/x", ESCAPES);
          case "url" ->
              List.of("example.com", "javascript:alert(1)", "ftp://example.com/", "https://");
          case "email" ->
              List.of("nobody", "@example.com", "a b@example.com", "a@b", "a@example.com/../x");
          default -> List.of();
        };
    return values.stream().map(value -> new Observable(type, value)).toList();
  }

  /** Values that are what their type says, and mean something to URLs and query languages. */
  static List<Observable> hostile(ObservableType type) {
    List<String> values =
        switch (type.name()) {
          case "ip" -> List.of("192.0.2.1");
          case "ipv6" -> List.of("2001:DB8:0:0::1", "::ffff:192.0.2.1");
          case "domain" -> List.of("_x.EXAMPLE.com.", "bücher.example");
          case "url" ->
              List.of(
                  "https://example.com/../../x?y=1&key=2#z",
                  "https://example.com/%22%20OR%20*:*",
                  "https://example.com/a\"b\\c?q=\"",
                  "http://[2001:db8::1]:8080/%2e%2e/;a=b");
          case "email" -> List.of("a/../b?c#d&e=f%2f@example.com", "x+y@bücher.example");
          default -> List.of(ESCAPES, "a/b", "..", "a\"b\\");
        };
    return values.stream()
        .map(value -> new Observable(type, value))
        .filter(observable -> observable.canonical().isPresent())
        .toList();
  }
}
