package io.threatrelay.war.probe;

import jakarta.json.bind.annotation.JsonbProperty;

/** What the API answers when it answers as it should. */
public record Whole(@JsonbProperty("known") Boolean known) {}
