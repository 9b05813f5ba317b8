package io.threatrelay.token.bad;

import io.threatrelay.relayapi.Mount;

/** A bad example: the rules must refuse it. */
public record TokensThatKnowRest(Mount mount) {}
