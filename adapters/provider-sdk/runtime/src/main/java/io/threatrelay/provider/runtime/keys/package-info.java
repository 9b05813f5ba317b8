/** Tells callers apart without their keys, and forgets them when they are gone. */
package io.threatrelay.provider.runtime.keys;
