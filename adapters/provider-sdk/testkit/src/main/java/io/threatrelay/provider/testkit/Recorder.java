package io.threatrelay.provider.testkit;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Takes down what is asked of an API and answered, each call once. */
final class Recorder implements ClientResponseFilter {

  private final URI api;
  private final Masks masks;
  private final Map<String, JsonObject> calls = new LinkedHashMap<>();

  /**
   * @param api what lies before the URIs that are written down
   */
  Recorder(URI api, Masks masks) {
    this.api = api;
    this.masks = masks;
  }

  @Override
  public synchronized void filter(ClientRequestContext request, ClientResponseContext response)
      throws IOException {
    String uri = request.getUri().toString();
    if (!uri.startsWith(api.toString())) {
      throw new IOException("a call that does not go to " + api);
    }
    JsonObject asked = request(request, uri.substring(api.toString().length()));
    calls.put(asked.toString(), exchange(asked, response));
  }

  private JsonObject request(ClientRequestContext request, String uri) {
    JsonObjectBuilder asked =
        Json.createObjectBuilder().add("method", request.getMethod()).add("uri", masks.text(uri));
    JsonObjectBuilder headers = Json.createObjectBuilder();
    request
        .getStringHeaders()
        .forEach(
            (name, values) -> {
              String value = String.join(",", values);
              if (masks.hides(value)) {
                headers.add(name, masks.text(value));
              }
            });
    asked.add("headers", headers);
    if (request.hasEntity()) {
      asked.add("body", json(masks.text(request.getEntity().toString())));
    }
    return asked.build();
  }

  private JsonObject exchange(JsonObject asked, ClientResponseContext response) throws IOException {
    JsonObjectBuilder headers = Json.createObjectBuilder();
    response
        .getHeaders()
        .forEach(
            (name, values) -> {
              if (tellsOfLimits(name)) {
                headers.add(name, String.join(",", values));
              }
            });
    return Json.createObjectBuilder()
        .add("request", asked)
        .add(
            "response",
            Json.createObjectBuilder()
                .add("status", response.getStatus())
                .add("headers", headers)
                .add("body", masks.json(json(masks.text(body(response))))))
        .build();
  }

  private static boolean tellsOfLimits(String header) {
    return header.toLowerCase(Locale.ROOT).matches("x-rate-?limit-.*|retry-after");
  }

  /** Reads the body, and puts it back. */
  private static String body(ClientResponseContext response) throws IOException {
    if (!response.hasEntity()) {
      return "";
    }
    byte[] sent = response.getEntityStream().readAllBytes();
    response.setEntityStream(new ByteArrayInputStream(sent));
    boolean packed = "gzip".equalsIgnoreCase(response.getHeaderString("Content-Encoding"));
    byte[] bytes =
        packed ? new GZIPInputStream(new ByteArrayInputStream(sent)).readAllBytes() : sent;
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** What is no JSON becomes a JSON text. */
  private static JsonValue json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readValue();
    } catch (JsonException noJson) {
      return text.isEmpty() ? JsonValue.NULL : Json.createValue(text);
    }
  }

  /** All that was taken down, as a contract's file of exchanges has it. */
  synchronized JsonObject exchanges(JsonObject question) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    calls.values().forEach(all::add);
    return Json.createObjectBuilder().add("question", question).add("exchanges", all).build();
  }
}
