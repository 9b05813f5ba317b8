/**
 * Tests of providers over real HTTP: a stub of the provider's API and all that a provider needs.
 */
package io.threatrelay.provider.testkit;
