package io.threatrelay.token;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Reads JSON that a stranger wrote: strict UTF-8 of bounded depth. Of members with the same name
 * the last one counts, whatever JSON-P implementation a server brings.
 */
final class BoundedJson {

  private static final int DEEPEST = 32;
  // Converting digits to a number takes time that grows with their square.
  private static final int LONGEST_NUMBER = 1000;
  private static final BigInteger LEAST_LONG = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger GREATEST_LONG = BigInteger.valueOf(Long.MAX_VALUE);

  private final JsonParserFactory parsers = Json.createParserFactory(Map.of());

  /** Answers with text, Long, BigDecimal, Boolean, List, Map or null. */
  Object read(byte[] bytes) throws NotJsonException {
    try (JsonParser parser = parsers.createParser(new StringReader(text(bytes)))) {
      Object value = value(parser, parser.next(), 0);
      if (parser.hasNext()) {
        throw new NotJsonException();
      }
      return value;
    } catch (JsonException | IllegalStateException | NoSuchElementException notJson) {
      throw new NotJsonException();
    }
  }

  private static String text(byte[] bytes) throws NotJsonException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new NotJsonException();
    }
  }

  private static Object value(JsonParser parser, Event event, int depth) throws NotJsonException {
    if (depth > DEEPEST) {
      throw new NotJsonException();
    }
    return switch (event) {
      case START_OBJECT -> object(parser, depth);
      case START_ARRAY -> list(parser, depth);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER -> number(parser.getString());
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      case KEY_NAME, END_OBJECT, END_ARRAY -> throw new NotJsonException();
    };
  }

  private static Map<String, Object> object(JsonParser parser, int depth) throws NotJsonException {
    Map<String, Object> members = new LinkedHashMap<>();
    while (parser.next() != Event.END_OBJECT) {
      String name = parser.getString();
      members.put(name, value(parser, parser.next(), depth + 1));
    }
    return Collections.unmodifiableMap(members);
  }

  private static List<Object> list(JsonParser parser, int depth) throws NotJsonException {
    List<Object> items = new ArrayList<>();
    for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
      items.add(value(parser, event, depth + 1));
    }
    return Collections.unmodifiableList(items);
  }

  private static Number number(String digits) throws NotJsonException {
    if (digits.length() > LONGEST_NUMBER) {
      throw new NotJsonException();
    }
    BigDecimal number;
    try {
      number = new BigDecimal(digits);
    } catch (NumberFormatException exponentTooLarge) {
      throw new NotJsonException();
    }
    if (number.scale() != 0) {
      return number;
    }
    BigInteger whole = number.unscaledValue();
    boolean fits = whole.compareTo(LEAST_LONG) >= 0 && whole.compareTo(GREATEST_LONG) <= 0;
    return fits ? (Number) whole.longValue() : number;
  }
}
