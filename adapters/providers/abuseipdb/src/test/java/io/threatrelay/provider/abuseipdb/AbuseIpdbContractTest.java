package io.threatrelay.provider.abuseipdb;

import io.threatrelay.provider.testkit.contract.ProviderContract;

class AbuseIpdbContractTest implements ProviderContract {

  @Override
  public String id() {
    return AbuseIpdbProvider.ID;
  }
}
