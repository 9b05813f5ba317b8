package io.threatrelay.token.bad;

import io.threatrelay.rest.Mount;

/** A bad example: the rules must refuse it. */
public record TokensThatKnowRest(Mount mount) {}
