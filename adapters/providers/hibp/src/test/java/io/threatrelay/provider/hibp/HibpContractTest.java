package io.threatrelay.provider.hibp;

import io.threatrelay.provider.testkit.contract.ProviderContract;

class HibpContractTest implements ProviderContract {

  @Override
  public String id() {
    return HibpProvider.ID;
  }
}
