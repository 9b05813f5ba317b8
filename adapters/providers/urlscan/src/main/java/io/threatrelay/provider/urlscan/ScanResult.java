package io.threatrelay.provider.urlscan;

import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTypeDeserializer;

/** What a scan found, as far as it is read: a few fields of megabytes. */
public record ScanResult(
    @JsonbProperty("task") Task task, @JsonbProperty("verdicts") Verdicts verdicts) {

  /** The scan itself. */
  public record Task(
      @JsonbProperty("time") String time,
      @JsonbProperty("domURL") String domUrl,
      @JsonbProperty("screenshotURL") String screenshotUrl,
      @JsonbProperty("reportURL") String reportUrl) {}

  /** What is thought of the page. */
  public record Verdicts(@JsonbProperty("overall") Overall overall) {}

  /**
   * All verdicts taken together.
   *
   * @param malicious true, false or null
   * @param categories a list of texts, or anything
   * @param tags a list of texts, or anything
   */
  @JsonbTypeDeserializer(OverallReader.class)
  public record Overall(
      @JsonbProperty("malicious") JsonValue malicious,
      @JsonbProperty("categories") JsonValue categories,
      @JsonbProperty("tags") JsonValue tags) {}
}
