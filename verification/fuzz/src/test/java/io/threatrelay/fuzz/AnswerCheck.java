package io.threatrelay.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.threatrelay.application.Inquiry;
import io.threatrelay.domain.Findings;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.port.Budget;
import io.threatrelay.relayapi.JsonAnswer;
import io.threatrelay.relayapi.JsonAnswerWriter;
import io.threatrelay.relayapi.RelayAnswers;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What must hold for every answer: it is JSON, and its entities keep to CTIM's limits. */
public final class AnswerCheck {

  private static final Map<String, Integer> LONGEST =
      Map.ofEntries(
          Map.entry("title", 1024),
          Map.entry("description", 5000),
          Map.entry("short_description", 2048),
          Map.entry("reason", 1024),
          Map.entry("producer", 1024),
          Map.entry("tags", 1024),
          Map.entry("source", 2048),
          Map.entry("source_name", 2048),
          Map.entry("id", 2048),
          Map.entry("source_ref", 2048),
          Map.entry("target_ref", 2048),
          Map.entry("source_uri", 2048),
          Map.entry("url", 2048));
  private static final List<String> PRINTED =
      List.of("title", "description", "short_description", "reason", "tags");
  private static final Instant LAST = Instant.parse("2525-01-01T00:00:00Z");

  private AnswerCheck() {}

  static void wellFormed(Findings<CtimEntity> findings) {
    Inquiry nothing = new Inquiry(0, List.of(), List.of());
    JsonObject answer =
        json(RelayAnswers.entities(findings, nothing, Budget.of(Duration.ofSeconds(1))));
    int docs = 0;
    if (answer.containsKey("data")) {
      for (JsonValue kind : answer.getJsonObject("data").values()) {
        JsonArray list = kind.asJsonObject().getJsonArray("docs");
        require(kind.asJsonObject().getInt("count") == list.size(), "a wrong count");
        list.forEach(doc -> check("", doc));
        docs += list.size();
      }
    }
    require(docs == findings.found().size(), "entities were lost");
  }

  /** The answer as the relay writes it, read again by other means. */
  public static JsonObject json(JsonAnswer answer) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      new JsonAnswerWriter()
          .writeTo(
              answer,
              JsonAnswer.class,
              JsonAnswer.class,
              new Annotation[0],
              null,
              new MultivaluedHashMap<>(),
              out);
      String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(out.toByteArray())).toString();
      try (JsonReader reader = Json.createReader(new StringReader(text))) {
        return reader.readObject();
      }
    } catch (CharacterCodingException noText) {
      throw new IllegalStateException("the answer is no UTF-8", noText);
    } catch (IOException notWritten) {
      throw new UncheckedIOException(notWritten);
    }
  }

  private static void check(String name, JsonValue value) {
    if (value instanceof JsonObject object) {
      object.forEach(AnswerCheck::check);
      span(object);
    } else if (value instanceof JsonArray array) {
      array.forEach(item -> check(name, item));
    } else if (value instanceof JsonString text) {
      text(name, text.getString());
    }
  }

  private static void text(String name, String text) {
    require(text.length() <= LONGEST.getOrDefault(name, Integer.MAX_VALUE), name + " is too long");
    if (PRINTED.contains(name)) {
      require(text.chars().noneMatch(Character::isISOControl), name + " has control characters");
    }
    if (name.equals("source_uri") || name.equals("url")) {
      require(!text.isEmpty() && !URI.create(text).toString().isEmpty(), name + " is empty");
    }
  }

  private static void span(JsonObject time) {
    if (time.containsKey("start_time") && time.containsKey("end_time")) {
      Instant start = Instant.parse(time.getString("start_time"));
      Instant end = Instant.parse(time.getString("end_time"));
      require(
          !start.isBefore(Instant.EPOCH) && !end.isBefore(start) && !end.isAfter(LAST),
          "a wrong time");
    }
  }

  public static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
