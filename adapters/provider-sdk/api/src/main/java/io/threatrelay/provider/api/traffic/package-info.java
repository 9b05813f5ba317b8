/**
 * What keeps a relay within the limits of providers: concurrency, rates that providers tell, pauses
 * that they ask for, circuits. No provider sees any of it; {@link io.threatrelay.provider.api.Call}
 * does.
 */
package io.threatrelay.provider.api.traffic;
