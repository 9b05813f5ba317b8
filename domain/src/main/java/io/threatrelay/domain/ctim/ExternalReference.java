package io.threatrelay.domain.ctim;

import java.net.URI;

/** Where to read more. */
public record ExternalReference(String sourceName, String description, URI url) {}
