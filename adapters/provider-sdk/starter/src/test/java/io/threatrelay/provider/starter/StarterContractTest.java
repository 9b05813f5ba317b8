package io.threatrelay.provider.starter;

import io.threatrelay.provider.testkit.contract.ProviderContract;

class StarterContractTest implements ProviderContract {

  @Override
  public String id() {
    return StarterProvider.ID;
  }
}
