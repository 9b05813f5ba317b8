package io.threatrelay.provider.abuseipdb;

import static io.threatrelay.provider.api.Required.field;

import io.threatrelay.provider.api.Count;
import io.threatrelay.provider.api.OddIsMissing;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTypeDeserializer;
import java.util.List;

/** What AbuseIPDB knows of an address, as far as it is read. */
public record Check(@JsonbProperty("data") Data data) {

  /**
   * The score is 0 to 100; the reports are those of the days asked for. Only these two must be
   * there.
   */
  public record Data(
      @JsonbProperty("abuseConfidenceScore") Long score,
      @JsonbProperty("isWhitelisted") Boolean isWhitelisted,
      @JsonbProperty("usageType") String usage,
      @JsonbProperty("isp") String isp,
      @JsonbProperty("countryCode") String country,
      @JsonbProperty("hostnames") @JsonbTypeDeserializer(OddIsMissing.class) List<String> hostNames,
      @JsonbProperty("totalReports") Long reports,
      @JsonbProperty("numDistinctUsers") Long users,
      @JsonbProperty("lastReportedAt") String lastReportedAt) {}

  long score() {
    return field("abuseConfidenceScore", field("data", data).score, n -> n >= 0 && n <= 100);
  }

  long reports() {
    return Count.required("totalReports", field("data", data).reports);
  }

  boolean isWhitelisted() {
    return Boolean.TRUE.equals(field("data", data).isWhitelisted);
  }
}
