package io.threatrelay.relayapi;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.SortedMap;

/** Faults as the JSON within a message: ASCII only, a blank after each comma and colon. */
final class FaultJson {

  private FaultJson() {}

  /** {@code {"value": ["Not a valid string."]}}. */
  static String of(Map<String, String> faults) {
    return faults.entrySet().stream()
        .map(fault -> quoted(fault.getKey()) + ": [" + quoted(fault.getValue()) + "]")
        .collect(joining(", ", "{", "}"));
  }

  /** {@code {"0": {"value": ["Not a valid string."]}}}. */
  static String ofItems(SortedMap<Integer, Map<String, String>> faults) {
    return faults.entrySet().stream()
        .map(item -> quoted(item.getKey().toString()) + ": " + of(item.getValue()))
        .collect(joining(", ", "{", "}"));
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      quoted.append(escaped(text.charAt(i)));
    }
    return quoted.append('"').toString();
  }

  private static String escaped(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case '\b' -> "\\b";
      case '\f' -> "\\f";
      default -> c >= 0x20 && c < 0x7f ? String.valueOf(c) : "\\u%04x".formatted((int) c);
    };
  }
}
