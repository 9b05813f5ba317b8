package io.threatrelay.provider.starter;

import jakarta.json.bind.annotation.JsonbProperty;

/**
 * What the API says of an address, as far as it is read; what it leaves out is null.
 *
 * @param reports how often it was reported
 * @param lastReported when it was reported last
 */
public record IpReport(
    @JsonbProperty("reports") Long reports, @JsonbProperty("last_reported") String lastReported) {}
