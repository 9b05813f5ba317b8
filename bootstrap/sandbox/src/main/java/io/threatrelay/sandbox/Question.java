package io.threatrelay.sandbox;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A request to a stand-in, decoded.
 *
 * @param path the segments behind the stand-in's root; a slash at the end makes no difference
 * @param key the API key; empty without one
 * @param seen the same request as it was sent
 */
record Question(
    List<String> path, Map<String, String> query, String key, byte[] body, SeenRequest seen) {

  private static final int LARGEST_BODY = 1 << 20;

  static Question of(HttpExchange exchange, StandIn standIn) throws IOException {
    URI uri = exchange.getRequestURI();
    String query = Objects.requireNonNullElse(uri.getRawQuery(), "");
    String key =
        Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(standIn.keyHeader()), "");
    return new Question(
        segments(uri.getRawPath().substring(standIn.root().length())),
        parameters(query),
        key,
        exchange.getRequestBody().readNBytes(LARGEST_BODY),
        new SeenRequest(exchange.getRequestMethod(), uri.getRawPath(), query, key));
  }

  private static List<String> segments(String rawPath) {
    // A plus is a plus in a path, and a blank in a query.
    return Arrays.stream(rawPath.split("/"))
        .map(segment -> decoded(segment.replace("+", "%2B")))
        .toList();
  }

  private static Map<String, String> parameters(String rawQuery) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : rawQuery.split("&")) {
      String[] nameAndValue = pair.split("=", 2);
      parameters.put(
          decoded(nameAndValue[0]), nameAndValue.length == 2 ? decoded(nameAndValue[1]) : "");
    }
    return parameters;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** Whether this is the call; {@code *} in the path is any one segment. */
  boolean is(String method, String... wanted) {
    if (!method.equals(seen.method()) || wanted.length != path.size()) {
      return false;
    }
    for (int index = 0; index < wanted.length; index++) {
      if (!wanted[index].equals("*") && !wanted[index].equals(path.get(index))) {
        return false;
      }
    }
    return true;
  }

  /** No account has this key: there is none, or it begins with {@code bad}. */
  boolean hasUnknownKey() {
    return key.isBlank() || key.startsWith("bad");
  }

  /** A positive number of the query, or what stands in for it. */
  int number(String name, int otherwise) {
    String text = query.getOrDefault(name, "");
    return text.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(text) : otherwise;
  }
}
