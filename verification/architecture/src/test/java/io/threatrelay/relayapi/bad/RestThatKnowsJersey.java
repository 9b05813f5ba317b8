package io.threatrelay.relayapi.bad;

import org.glassfish.jersey.server.ResourceConfig;

/** A bad example: the rules must refuse it. */
public record RestThatKnowsJersey(ResourceConfig application) {}
