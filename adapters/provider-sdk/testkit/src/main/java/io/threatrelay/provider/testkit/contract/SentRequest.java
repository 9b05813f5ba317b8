package io.threatrelay.provider.testkit.contract;

import io.threatrelay.provider.testkit.StubApi.Seen;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request in its parts, as a server reads them.
 *
 * @param segments of the path, decoded
 * @param query by names, decoded
 */
record SentRequest(
    String method, String uri, String body, List<String> segments, Map<String, String> query) {

  SentRequest(Seen seen) {
    this(seen.method(), seen.uri(), seen.body());
  }

  static SentRequest of(ApiCall call) {
    return new SentRequest(
        call.method(), "/" + call.uri(), call.sent().map(Object::toString).orElse(""));
  }

  private SentRequest(String method, String uri, String body) {
    this(method, uri, body, segments(uri), query(uri));
  }

  private static List<String> segments(String uri) {
    return Arrays.stream(uri.split("\\?", 2)[0].split("/", -1)).map(SentRequest::decoded).toList();
  }

  private static Map<String, String> query(String uri) {
    Map<String, String> query = new TreeMap<>();
    String[] parts = uri.split("\\?", 2);
    for (String pair : parts.length < 2 ? new String[0] : parts[1].split("&", -1)) {
      String[] nameAndValue = pair.split("=", 2);
      query.put(decoded(nameAndValue[0]), nameAndValue.length < 2 ? "" : decoded(nameAndValue[1]));
    }
    return query;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  String line() {
    return method + " " + uri;
  }

  /** Whether a part holds the value, alone or within a term of a query language. */
  boolean carries(String value) {
    List<String> parts = new ArrayList<>(segments);
    parts.addAll(query.values());
    parts.add(body);
    return parts.stream().anyMatch(part -> part.contains(value) || unescaped(part).contains(value));
  }

  private static String unescaped(String text) {
    return text.replaceAll("\\\\(.)", "$1");
  }

  /** Whether it is the same call about another value. */
  boolean hasTheShapeOf(SentRequest other) {
    return method.equals(other.method)
        && uri.indexOf('#') < 0
        && segments.size() == other.segments.size()
        && segments.stream().noneMatch(segment -> segment.equals("..") && !uri.contains("%2E%2E"))
        && query.keySet().equals(other.query.keySet())
        && query.keySet().stream()
            .allMatch(name -> quotes(query.get(name)) == quotes(other.query.get(name)));
  }

  /** Quotes that a query language would take for its own. */
  private static long quotes(String term) {
    return term.replaceAll("\\\\.", "").chars().filter(c -> c == '"').count();
  }
}
