package io.threatrelay.domain.bad;

import jakarta.json.JsonObject;

/** A bad example: the rules must refuse it. */
public record DomainThatKnowsJson(JsonObject document) {}
