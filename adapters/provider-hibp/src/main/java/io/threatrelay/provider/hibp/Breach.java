package io.threatrelay.provider.hibp;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;

/**
 * A data breach, as far as it is read.
 *
 * @param name never changes
 * @param domain of the site that leaked; empty or null where there is none
 * @param date without a time
 * @param description HTML
 * @param dataClasses what became known
 */
public record Breach(
    @JsonbProperty("Name") String name,
    @JsonbProperty("Title") String title,
    @JsonbProperty("Domain") String domain,
    @JsonbProperty("BreachDate") String date,
    @JsonbProperty("Description") String description,
    @JsonbProperty("DataClasses") List<String> dataClasses,
    @JsonbProperty("IsVerified") Boolean isVerified,
    @JsonbProperty("IsFabricated") Boolean isFabricated) {}
