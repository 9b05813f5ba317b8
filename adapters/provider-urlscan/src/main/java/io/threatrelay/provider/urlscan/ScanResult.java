package io.threatrelay.provider.urlscan;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;

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

  /** All verdicts taken together. */
  public record Overall(
      @JsonbProperty("malicious") Boolean malicious,
      @JsonbProperty("categories") List<String> categories,
      @JsonbProperty("tags") List<String> tags) {}
}
