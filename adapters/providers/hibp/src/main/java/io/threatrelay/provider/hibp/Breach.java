package io.threatrelay.provider.hibp;

import io.threatrelay.provider.api.OddIsMissing;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTypeDeserializer;
import java.util.List;

/**
 * A data breach, as far as it is read.
 *
 * @param name never changes
 * @param domain of the site that leaked; empty or null where there is none
 * @param date without a time
 * @param description HTML; may be null
 * @param dataClasses what became known; may be null
 */
public record Breach(
    @JsonbProperty("Name") String name,
    @JsonbProperty("Title") String title,
    @JsonbProperty("Domain") String domain,
    @JsonbProperty("BreachDate") String date,
    @JsonbProperty("Description") String description,
    @JsonbProperty("DataClasses") @JsonbTypeDeserializer(OddIsMissing.class)
        List<String> dataClasses,
    @JsonbProperty("IsVerified") Boolean isVerified,
    @JsonbProperty("IsFabricated") Boolean isFabricated) {}
