package io.threatrelay.provider.securitytrails;

import io.threatrelay.provider.testkit.contract.ProviderContract;

class SecurityTrailsContractTest implements ProviderContract {

  @Override
  public String id() {
    return SecurityTrailsProvider.ID;
  }
}
