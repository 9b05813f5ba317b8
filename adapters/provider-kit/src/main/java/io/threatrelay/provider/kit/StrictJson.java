package io.threatrelay.provider.kit;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.JsonbException;
import jakarta.json.bind.serializer.DeserializationContext;
import jakarta.json.bind.serializer.JsonbDeserializer;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.lang.reflect.Type;

/**
 * JSON-B that takes each value for what it is: by default it would read {@code "12"} as a number
 * and {@code 12} as text, and a provider whose answers changed would go unnoticed.
 */
final class StrictJson {

  private StrictJson() {}

  static Jsonb binding() {
    return JsonbBuilder.create(
        new JsonbConfig().withDeserializers(new Text(), new WholeNumber(), new Truth()));
  }

  private static JsonbException surprised(String wanted, Event event) {
    return new JsonbException(wanted + " expected, not " + event);
  }

  private static final class Text implements JsonbDeserializer<String> {
    @Override
    public String deserialize(JsonParser parser, DeserializationContext context, Type type) {
      Event event = parser.currentEvent();
      if (event != Event.VALUE_STRING) {
        throw surprised("text", event);
      }
      return parser.getString();
    }
  }

  private static final class WholeNumber implements JsonbDeserializer<Long> {
    @Override
    public Long deserialize(JsonParser parser, DeserializationContext context, Type type) {
      Event event = parser.currentEvent();
      if (event != Event.VALUE_NUMBER || !parser.isIntegralNumber()) {
        throw surprised("a whole number", event);
      }
      try {
        return parser.getBigDecimal().longValueExact();
      } catch (ArithmeticException tooLarge) {
        throw new JsonbException("a number of 64 bits expected", tooLarge);
      }
    }
  }

  private static final class Truth implements JsonbDeserializer<Boolean> {
    @Override
    public Boolean deserialize(JsonParser parser, DeserializationContext context, Type type) {
      Event event = parser.currentEvent();
      if (event != Event.VALUE_TRUE && event != Event.VALUE_FALSE) {
        throw surprised("true or false", event);
      }
      return event == Event.VALUE_TRUE;
    }
  }
}
