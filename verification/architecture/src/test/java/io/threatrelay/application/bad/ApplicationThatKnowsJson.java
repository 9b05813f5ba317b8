package io.threatrelay.application.bad;

import jakarta.json.JsonObject;

/** A bad example: the rules must refuse it. */
public record ApplicationThatKnowsJson(JsonObject document) {}
