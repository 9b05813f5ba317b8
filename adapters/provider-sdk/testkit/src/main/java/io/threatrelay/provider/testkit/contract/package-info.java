/**
 * What every provider must do, as tests that its author inherits: implement {@link
 * io.threatrelay.provider.testkit.contract.ProviderContract} and record exchanges with the API.
 */
package io.threatrelay.provider.testkit.contract;
