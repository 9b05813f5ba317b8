/**
 * What carries the calls of providers: {@link io.threatrelay.provider.runtime.CallPipeline} lists
 * the stages of a call. No provider compiles against it.
 */
package io.threatrelay.provider.runtime;
