/** Bounds the calls that are under way together, and shares them among hosts and keys. */
package io.threatrelay.provider.runtime.bulkhead;
