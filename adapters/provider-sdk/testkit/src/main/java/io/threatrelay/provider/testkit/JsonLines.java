package io.threatrelay.provider.testkit;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Collectors;

/** JSON for people: what fits a line stays on one line. */
final class JsonLines {

  private static final int LONGEST_LINE = 160;

  private JsonLines() {}

  static String of(JsonValue value) {
    return text(value, "") + "\n";
  }

  private static String text(JsonValue value, String indent) {
    String line = value.toString();
    if (indent.length() + line.length() <= LONGEST_LINE) {
      return line;
    }
    if (value instanceof JsonArray array) {
      return lines(
          "[", array.stream().map(item -> text(item, indent + "  ")).toList(), "]", indent);
    }
    if (value instanceof JsonObject object) {
      return lines(
          "{",
          object.entrySet().stream()
              .map(
                  member -> quoted(member.getKey()) + ": " + text(member.getValue(), indent + "  "))
              .toList(),
          "}",
          indent);
    }
    return line;
  }

  private static String lines(String open, List<String> items, String close, String indent) {
    return items.stream()
        .map(item -> "\n  " + indent + item)
        .collect(Collectors.joining(",", open, "\n" + indent + close));
  }

  private static String quoted(String name) {
    return Json.createValue(name).toString();
  }
}
