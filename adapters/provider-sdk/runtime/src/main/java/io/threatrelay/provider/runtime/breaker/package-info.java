/** Circuit breakers: a host or a key that keeps failing is left alone for a while. */
package io.threatrelay.provider.runtime.breaker;
