package io.threatrelay.sandbox;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The story that {@code scenario.json} tells: a phishing site, a loader, and harmless hosts. */
final class Scenario {

  private final JsonObject history;
  private final JsonObject hosts;
  private final List<Scan> scans;

  private Scenario(JsonObject content) {
    this.history = content.getJsonObject("history");
    this.hosts = content.getJsonObject("hosts");
    this.scans = content.getJsonArray("scans").getValuesAs(Scenario::scan);
  }

  static Scenario shipped() {
    return Texts.parsed(Resources.bytes("scenario.json"))
        .map(Scenario::new)
        .orElseThrow(() -> new IllegalStateException("scenario.json is no JSON object"));
  }

  private static Scan scan(JsonValue value) {
    JsonObject told = value.asJsonObject();
    return Scan.of(
        Instant.parse(told.getString("time")),
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
