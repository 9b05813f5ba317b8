/** Keeps answers of providers for those who ask again, and asks once for those who ask together. */
package io.threatrelay.provider.runtime.cache;
