package io.threatrelay.provider.internetdb;

import io.threatrelay.provider.testkit.contract.ProviderContract;

class InternetDbContractTest implements ProviderContract {

  @Override
  public String id() {
    return InternetDbProvider.ID;
  }
}
