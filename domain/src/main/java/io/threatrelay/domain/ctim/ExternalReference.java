package io.threatrelay.domain.ctim;

/** Where to read more. */
public record ExternalReference(String sourceName, String description, String url) {}
