package io.threatrelay.bad.two;

import io.threatrelay.bad.one.HalfOfACycle;

/** A bad example: the rules must refuse it. */
public record OtherHalfOfACycle(HalfOfACycle other) {}
