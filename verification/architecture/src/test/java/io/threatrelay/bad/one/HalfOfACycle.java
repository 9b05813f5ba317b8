package io.threatrelay.bad.one;

import io.threatrelay.bad.two.OtherHalfOfACycle;

/** A bad example: the rules must refuse it. */
public record HalfOfACycle(OtherHalfOfACycle other) {}
