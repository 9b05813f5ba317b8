package io.threatrelay.standalone;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A question of the conformance kit about observables.
 *
 * @param id the case, which starts with the provider's name
 * @param claims what its token says: the API key, and settings
 * @param body what is posted
 */
record KitQuestion(String id, Map<String, Object> claims, String body) {

  static final String ROUTE = "/observe/observables";

  private static final Set<String> REPLAYED = Set.of("method", "path", "jwt", "json", "raw");
  private static final Set<String> MINTED = Set.of("claims", "key", "jwks");
  private static final String SHARED_KEY = "kit";

  /** The case's question; empty when it takes more than a good token and a text to ask it. */
  static Optional<KitQuestion> of(JsonObject line) {
    String id = line.getString("id");
    JsonObject request = line.getJsonObject("request");
    JsonValue jwt = request.getOrDefault("jwt", JsonValue.NULL);
    if (line.containsKey("scenario")
        || !request.getString("method").equals("POST")
        || !REPLAYED.containsAll(request.keySet())
        || !(jwt instanceof JsonObject token)
        || !isGood(token)) {
      return Optional.empty();
    }
    return body(request).map(body -> new KitQuestion(id, claims(id, token), body));
  }

  private static boolean isGood(JsonObject token) {
    return MINTED.containsAll(token.keySet())
        && token.getString("jwks", "good").equals("good")
        && !token.getOrDefault("claims", JsonValue.EMPTY_JSON_OBJECT).toString().contains("\"now");
  }

  private static Optional<String> body(JsonObject request) {
    if (request.containsKey("raw")) {
      return Optional.of(request.getString("raw"))
          .filter(raw -> StandardCharsets.UTF_8.newEncoder().canEncode(raw));
    }
    return Optional.ofNullable(request.get("json"))
        .map(JsonValue::toString)
        .map(KitQuestion::ascii);
  }

  /** Escapes what is not ASCII, as the kit does: halves of surrogate pairs have no bytes. */
  private static String ascii(String json) {
    StringBuilder text = new StringBuilder();
    json.chars().forEach(c -> text.append(c < 0x7f ? (char) c : String.format("\\u%04x", c)));
    return text.toString();
  }

  /** As the kit does, each case has an API key of its own, with the same directives behind it. */
  private static Map<String, Object> claims(String id, JsonObject token) {
    Map<String, Object> claims = new HashMap<>();
    JsonValue key = token.getOrDefault("key", Json.createValue(SHARED_KEY));
    claims.put("key", key instanceof JsonString text ? ownKey(id, text.getString()) : key);
    claims.putAll(token.getOrDefault("claims", JsonValue.EMPTY_JSON_OBJECT).asJsonObject());
    return claims;
  }

  private static String ownKey(String id, String key) {
    return key.equals(SHARED_KEY) || key.startsWith(SHARED_KEY + "~")
        ? "kit-"
            + UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8))
            + key.substring(SHARED_KEY.length())
        : key;
  }

  /** Where it is posted to. */
  String path() {
    return "/" + id.substring(0, id.indexOf('/')) + ROUTE;
  }

  /** The API key, if it is one that no other text contains by chance. */
  Optional<String> secret() {
    return Optional.of(claims.get("key"))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(key -> key.contains("-"));
  }
}
