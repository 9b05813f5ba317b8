package io.threatrelay.ctimjson.bad;

import io.threatrelay.application.Inquiry;

/** A bad example: the rules must refuse it. */
public record CtimJsonThatKnowsTheUseCases(Inquiry inquiry) {}
