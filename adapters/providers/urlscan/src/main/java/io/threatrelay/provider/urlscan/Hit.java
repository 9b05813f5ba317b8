package io.threatrelay.provider.urlscan;

import io.threatrelay.provider.api.OddIsMissing;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTypeDeserializer;

/**
 * One scan that a search found, as far as it is read; what the API leaves out is null.
 *
 * @param stats counts of what the page loaded, by name
 * @param verdicts what is thought of the page; paid plans only
 */
public record Hit(
    @JsonbProperty("_id") String id,
    @JsonbProperty("task") Task task,
    @JsonbProperty("page") @JsonbTypeDeserializer(OddIsMissing.class) Page page,
    @JsonbProperty("stats") @JsonbTypeDeserializer(OddIsMissing.class) JsonObject stats,
    @JsonbProperty("verdicts") @JsonbTypeDeserializer(OddIsMissing.class) JsonObject verdicts) {

  /** Has nothing that a hit must have. */
  static final Hit UNREADABLE = new Hit(null, null, null, null, null);

  /** When the scan was ordered. */
  public record Task(@JsonbProperty("time") String time) {}

  /** Where the page ended, after redirects. */
  public record Page(
      @JsonbProperty("url") String url,
      @JsonbProperty("domain") String domain,
      @JsonbProperty("ip") String ip) {}

  /** The time as urlscan.io spells it; scans without one are the oldest. */
  String time() {
    return task == null || task.time() == null ? "" : task.time();
  }

  /** Whether the hit itself tells that its result has no verdict worth asking for. */
  boolean isHarmless() {
    return verdicts != null && verdicts.get("malicious") == JsonValue.FALSE;
  }

  /** The id, for messages. */
  String shownId() {
    return id == null || id.isEmpty() ? "a scan without id" : id;
  }
}
