package io.threatrelay.provider.internetdb;

import io.threatrelay.provider.api.OddIsMissing;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTypeDeserializer;
import java.util.List;

/**
 * What InternetDB knows of an address; only the ports must be there.
 *
 * @param products by their names in the Common Platform Enumeration
 * @param vulnerabilities by their CVE numbers, guessed from the products' versions
 */
public record Host(
    @JsonbProperty("ports") List<Long> ports,
    @JsonbProperty("hostnames") @JsonbTypeDeserializer(OddIsMissing.class) List<String> hostNames,
    @JsonbProperty("cpes") @JsonbTypeDeserializer(OddIsMissing.class) List<String> products,
    @JsonbProperty("tags") @JsonbTypeDeserializer(OddIsMissing.class) List<String> tags,
    @JsonbProperty("vulns") @JsonbTypeDeserializer(OddIsMissing.class)
        List<String> vulnerabilities) {}
