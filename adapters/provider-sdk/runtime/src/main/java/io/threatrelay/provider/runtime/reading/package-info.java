/** Reads JSON from strangers within limits of size, depth, time and memory. */
package io.threatrelay.provider.runtime.reading;
