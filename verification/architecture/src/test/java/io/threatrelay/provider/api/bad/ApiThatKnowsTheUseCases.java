package io.threatrelay.provider.api.bad;

import io.threatrelay.application.ObserveObservables;

/** A bad example: the rules must refuse it. */
public record ApiThatKnowsTheUseCases(ObserveObservables observe) {}
