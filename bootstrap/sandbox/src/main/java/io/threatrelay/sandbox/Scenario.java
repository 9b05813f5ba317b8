package io.threatrelay.sandbox;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The story that {@code scenario.json} tells: a phishing site, a loader, and harmless hosts. What
 * happened some time "ago" did so before the story is told: judgements hold for a week, and one of
 * them has to hold.
 */
final class Scenario {

  private final JsonObject history;
  private final JsonObject hosts;
  private final List<Scan> scans;

  private Scenario(JsonObject content, Instant now) {
    this.history = content.getJsonObject("history");
    this.hosts = content.getJsonObject("hosts");
    this.scans =
        content
            .getJsonArray("scans")
            .getValuesAs((JsonValue told) -> scan(told.asJsonObject(), now));
  }

  static Scenario shipped(Instant now) {
    return Texts.parsed(Resources.bytes("scenario.json"))
        .map(content -> new Scenario(content, now))
        .orElseThrow(() -> new IllegalStateException("scenario.json is not a JSON object"));
  }

  private static Scan scan(JsonObject told, Instant now) {
    return Scan.of(
        told.containsKey("ago")
            ? now.minus(Duration.parse(told.getString("ago")))
            : Instant.parse(told.getString("time")),
        told.getString("url"),
        told.getString("domain"),
        told.getString("ip"),
        verdict(told.getJsonObject("verdict")));
  }

  private static Verdict verdict(JsonObject told) {
    return new Verdict(
        told.getBoolean("malicious"),
        told.getInt("score"),
        Texts.strings(told.getJsonArray("categories")),
        Texts.strings(told.getJsonArray("brands")),
        Texts.strings(told.getJsonArray("tags")));
  }

  /** Empty when the story does not know the host. */
  Optional<List<Resolution>> history(String host, String family) {
    return Optional.ofNullable(history.getJsonObject(host))
        .map(known -> known.getJsonArray(family))
        .map(Texts::strings)
        .map(known -> known.stream().map(Resolution::parse).toList());
  }

  /** Empty when the story does not know the address. */
  Optional<Hosts> hosts(String address) {
    return Optional.ofNullable(hosts.getJsonObject(address)).map(Scenario::hosts);
  }

  private static Hosts hosts(JsonObject told) {
    JsonArray names = told.getJsonArray("names");
    return new Hosts(Texts.strings(names), told.getInt("left_out"));
  }

  List<Scan> scans() {
    return scans;
  }
}
