/**
 * Keeps calls within the limits of providers: concurrency, rates that providers tell, and pauses
 * that they ask for.
 */
package io.threatrelay.provider.runtime.throttle;
