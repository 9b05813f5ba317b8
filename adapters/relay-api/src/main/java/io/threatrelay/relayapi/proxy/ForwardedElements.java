package io.threatrelay.relayapi.proxy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a {@code Forwarded} header apart, as of RFC 7239, section 4. Values may have colons and
 * brackets without quotes, because many proxies write them so.
 */
final class ForwardedElements {

  private static final String ENDS_OF_VALUES = ",;\" \t";
  private static final String ENDS_OF_NAMES = ENDS_OF_VALUES + "=";

  private final String text;
  private int at;

  private ForwardedElements(String text) {
    this.text = text;
  }

  /** Each proxy's pairs, their names in lower case; empty when the header is malformed. */
  static Optional<List<Map<String, String>>> of(String header) {
    return new ForwardedElements(header).all();
  }

  private Optional<List<Map<String, String>>> all() {
    List<Map<String, String>> elements = new ArrayList<>();
    do {
      Map<String, String> element = new HashMap<>();
      do {
        skipBlanks();
        if (!isAtOneOf(",;") && !isAtEnd() && !takePair(element)) {
          return Optional.empty();
        }
        skipBlanks();
      } while (take(';'));
      elements.add(element);
    } while (take(','));
    return isAtEnd() ? Optional.of(withoutEmptyOnes(elements)) : Optional.empty();
  }

  private static List<Map<String, String>> withoutEmptyOnes(List<Map<String, String>> elements) {
    return elements.stream().filter(element -> !element.isEmpty()).toList();
  }

  /** No name may come twice in an element. */
  private boolean takePair(Map<String, String> element) {
    String name = takeUntil(ENDS_OF_NAMES).toLowerCase(Locale.ROOT);
    if (name.isEmpty() || !take('=')) {
      return false;
    }
    Optional<String> value =
        isAtOneOf("\"") ? takeQuoted() : Optional.of(takeUntil(ENDS_OF_VALUES));
    return value.isPresent() && element.put(name, value.get()) == null;
  }

  private Optional<String> takeQuoted() {
    StringBuilder value = new StringBuilder();
    for (at++; !isAtEnd(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return Optional.of(value.toString());
      }
      if (c == '\\' && at + 1 < text.length()) {
        c = text.charAt(++at);
      }
      value.append(c);
    }
    return Optional.empty();
  }

  private String takeUntil(String ends) {
    int start = at;
    while (!isAtEnd() && !isAtOneOf(ends)) {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean take(char c) {
    boolean there = !isAtEnd() && text.charAt(at) == c;
    at += there ? 1 : 0;
    return there;
  }

  private void skipBlanks() {
    while (isAtOneOf(" \t")) {
      at++;
    }
  }

  private boolean isAtOneOf(String characters) {
    return !isAtEnd() && characters.indexOf(text.charAt(at)) >= 0;
  }

  private boolean isAtEnd() {
    return at >= text.length();
  }
}
