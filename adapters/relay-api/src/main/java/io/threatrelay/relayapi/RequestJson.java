package io.threatrelay.relayapi;

import jakarta.json.JsonException;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Reads a request's JSON as far as its checks look: a list of objects of texts, or one such object.
 * Values that are nested deeper, and numbers, are only known to exist. Text that is not JSON reads
 * as null.
 */
final class RequestJson {

  /** Something that is neither text nor null, nor looked into. */
  static final Object OTHER = new Object();

  private static final int OBJECTS_LIE_WITHIN = 1;

  private final JsonParserFactory parsers = JsonProvider.provider().createParserFactory(Map.of());

  /** A list, a map, a text, {@link #OTHER} or null. */
  Object read(String text) {
    if (text.isBlank()) {
      // Johnzon, which TomEE brings, would look for a character before the first one.
      return null;
    }
    try (JsonParser parser = parsers.createParser(new StringReader(text))) {
      Object value = value(parser, parser.next(), 0);
      return parser.hasNext() ? null : value;
    } catch (JsonException | NoSuchElementException noJson) {
      return null;
    }
  }

  private static Object value(JsonParser parser, Event event, int depth) {
    return switch (event) {
      case VALUE_STRING -> parser.getString();
      case VALUE_NULL -> null;
      case START_ARRAY -> depth == 0 ? list(parser) : skipped(parser);
      case START_OBJECT -> depth <= OBJECTS_LIE_WITHIN ? map(parser, depth) : skipped(parser);
      default -> OTHER;
    };
  }

  private static List<Object> list(JsonParser parser) {
    List<Object> items = new ArrayList<>();
    for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
      items.add(value(parser, event, 1));
    }
    return items;
  }

  /** Of members with the same name the last one counts. */
  private static Map<String, Object> map(JsonParser parser, int depth) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
      String name = parser.getString();
      members.put(name, value(parser, parser.next(), depth + 2));
    }
    return members;
  }

  /** Parsson's own {@code skipArray} and {@code skipObject} never end when the text does. */
  private static Object skipped(JsonParser parser) {
    int open = 1;
    while (open > 0) {
      open +=
          switch (parser.next()) {
            case START_ARRAY, START_OBJECT -> 1;
            case END_ARRAY, END_OBJECT -> -1;
            default -> 0;
          };
    }
    return OTHER;
  }
}
