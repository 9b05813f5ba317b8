package io.threatrelay.provider.bad;

import io.threatrelay.provider.runtime.CallPipeline;

/** A bad example: the rules must refuse it. */
public interface ProviderThatKnowsTheRuntime {

  CallPipeline pipeline();
}
