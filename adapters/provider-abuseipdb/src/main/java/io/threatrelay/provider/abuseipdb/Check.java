package io.threatrelay.provider.abuseipdb;

import static io.threatrelay.provider.kit.Required.field;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;

/** What AbuseIPDB knows of an address, as far as it is read. */
public record Check(@JsonbProperty("data") Data data) {

  /** The score is 0 to 100; the reports are those of the days asked for. */
  public record Data(
      @JsonbProperty("abuseConfidenceScore") Long score,
      @JsonbProperty("isWhitelisted") Boolean isWhitelisted,
      @JsonbProperty("usageType") String usage,
      @JsonbProperty("isp") String isp,
      @JsonbProperty("countryCode") String country,
      @JsonbProperty("hostnames") List<String> hostNames,
      @JsonbProperty("totalReports") Long reports,
      @JsonbProperty("numDistinctUsers") Long users,
      @JsonbProperty("lastReportedAt") String lastReportedAt) {}

  long score() {
    return field("abuseConfidenceScore", field("data", data).score, n -> n >= 0 && n <= 100);
  }

  long reports() {
    return field("totalReports", field("data", data).reports, n -> n >= 0);
  }

  boolean isWhitelisted() {
    return Boolean.TRUE.equals(field("data", data).isWhitelisted);
  }
}
