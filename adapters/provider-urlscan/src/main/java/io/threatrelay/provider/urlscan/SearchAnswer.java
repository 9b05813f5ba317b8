package io.threatrelay.provider.urlscan;

import jakarta.json.bind.annotation.JsonbProperty;
import java.util.List;

/** The answer to a search, as far as it is read. */
public record SearchAnswer(@JsonbProperty("results") List<Hit> results) {}
