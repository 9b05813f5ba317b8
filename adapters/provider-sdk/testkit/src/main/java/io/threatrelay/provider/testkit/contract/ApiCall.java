package io.threatrelay.provider.testkit.contract;

import static java.util.stream.Collectors.toMap;

import io.threatrelay.provider.testkit.Behaviour;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One call of a recorded exchange.
 *
 * @param uri path and query as sent, relative to the API's base
 * @param keyHeaders the request's headers with the key, which is masked
 * @param sent the request's JSON body; empty if it has none
 * @param body the answer's body
 * @param required where in the answer something must be, as JSON pointers
 */
record ApiCall(
    String method,
    String uri,
    Map<String, String> keyHeaders,
    Optional<JsonValue> sent,
    int status,
    Map<String, String> headers,
    JsonValue body,
    List<String> required) {

  static ApiCall of(JsonObject call) {
    JsonObject request = call.getJsonObject("request");
    JsonObject response = call.getJsonObject("response");
    JsonArray required = call.getOrDefault("required", JsonValue.EMPTY_JSON_ARRAY).asJsonArray();
    return new ApiCall(
        request.getString("method"),
        request.getString("uri"),
        headers(request),
        Optional.ofNullable(request.get("body")),
        response.getInt("status"),
        headers(response),
        response.getOrDefault("body", JsonValue.NULL),
        required.getValuesAs(JsonString::getString));
  }

  private static Map<String, String> headers(JsonObject message) {
    JsonObject headers =
        message.getOrDefault("headers", JsonValue.EMPTY_JSON_OBJECT).asJsonObject();
    return headers.keySet().stream().collect(toMap(name -> name, headers::getString));
  }

  /** Whether it is an answer that a provider makes something of. */
  boolean isFound() {
    return status == 200 && body instanceof JsonStructure;
  }

  /** As {@link io.threatrelay.provider.testkit.StubApi} knows it. */
  String line() {
    return method + " /" + uri;
  }

  Behaviour answer() {
    return answer(text());
  }

  /** The same with another body. */
  Behaviour answer(String other) {
    String type = body instanceof JsonString ? "text/plain" : "application/json";
    Behaviour answer = Behaviour.raw(status, type, other.getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<String, String> header : headers.entrySet()) {
      answer = answer.with(header.getKey(), header.getValue());
    }
    return answer;
  }

  String text() {
    if (body == JsonValue.NULL) {
      return "";
    }
    return body instanceof JsonString text ? text.getString() : body.toString();
  }

  /** The body without what must be there, or with null in its place. */
  String without(String pointer, boolean leavesNull) {
    var at = Json.createPointer(pointer);
    JsonStructure whole = (JsonStructure) body;
    return (leavesNull ? at.replace(whole, JsonValue.NULL) : at.remove(whole)).toString();
  }
}
