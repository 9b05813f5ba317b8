/** Starter: what it knows, and where its API is described. */
package io.threatrelay.provider.starter;
