package io.threatrelay.provider.internetdb;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;

/**
 * What InternetDB knows of an address.
 *
 * @param products by their names in the Common Platform Enumeration
 * @param vulnerabilities by their CVE numbers, guessed from the products' versions
 */
public record Host(
    @JsonbProperty("ports") List<Long> ports,
    @JsonbProperty("hostnames") List<String> hostNames,
    @JsonbProperty("cpes") List<String> products,
    @JsonbProperty("tags") List<String> tags,
    @JsonbProperty("vulns") List<String> vulnerabilities) {}
