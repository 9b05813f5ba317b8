package io.threatrelay.provider.api.bad;

import io.threatrelay.provider.runtime.CallPipeline;

/** A bad example: the rules must refuse it. */
public interface ApiThatKnowsTheRuntime {

  CallPipeline pipeline();
}
