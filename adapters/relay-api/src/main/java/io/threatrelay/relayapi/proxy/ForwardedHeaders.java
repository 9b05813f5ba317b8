package io.threatrelay.relayapi.proxy;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads what proxies tell: {@code Forwarded}, or where there is none, {@code X-Forwarded-…}. Only
 * the proxies at the end of the row are believed, down to the first that is not trusted; of these
 * the one nearest to the sender counts, for each thing that it tells.
 */
final class ForwardedHeaders {

  private final TrustedProxies proxies;

  ForwardedHeaders(TrustedProxies proxies) {
    this.proxies = proxies;
  }

  /** What the headers tell, if they come from a trusted proxy. */
  Forwarded in(HttpHeaders headers) {
    List<String> standard = lines(headers, "Forwarded");
    return standard.isEmpty()
        ? customary(headers)
        : ForwardedElements.of(String.join(",", standard))
            .map(elements -> standard(elements, headers))
            .orElse(Forwarded.NOTHING);
  }

  private Forwarded standard(List<Map<String, String>> elements, HttpHeaders headers) {
    int row = proxies.inARow(elements.stream().map(e -> e.getOrDefault("for", "")).toList());
    List<Map<String, String>> believed = last(row, elements);
    return new Forwarded(
        first(believed, "proto"), first(believed, "host"), Optional.empty(), prefix(headers, row));
  }

  private static Optional<String> first(List<Map<String, String>> elements, String name) {
    return elements.stream().map(e -> e.get(name)).filter(Objects::nonNull).findFirst();
  }

  private Forwarded customary(HttpHeaders headers) {
    int row = proxies.inARow(values(headers, "X-Forwarded-For"));
    return new Forwarded(
        last(row, values(headers, "X-Forwarded-Proto")).stream().findFirst(),
        last(row, values(headers, "X-Forwarded-Host")).stream().findFirst(),
        last(row, values(headers, "X-Forwarded-Port")).stream().findFirst(),
        prefix(headers, row));
  }

  /** RFC 7239 has no word for it. */
  private static String prefix(HttpHeaders headers, int row) {
    return Forwarded.joined(last(row, values(headers, "X-Forwarded-Prefix")));
  }

  private static <T> List<T> last(int most, List<T> all) {
    return all.subList(Math.max(0, all.size() - most), all.size());
  }

  private static List<String> values(HttpHeaders headers, String name) {
    return lines(headers, name).stream()
        .flatMap(line -> Arrays.stream(line.split(",")))
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .toList();
  }

  private static List<String> lines(HttpHeaders headers, String name) {
    List<String> lines = headers.getRequestHeader(name);
    return lines == null ? List.of() : lines;
  }
}
