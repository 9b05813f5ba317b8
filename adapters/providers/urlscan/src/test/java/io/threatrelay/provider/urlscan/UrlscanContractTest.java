package io.threatrelay.provider.urlscan;

import io.threatrelay.provider.testkit.contract.ProviderContract;

class UrlscanContractTest implements ProviderContract {

  @Override
  public String id() {
    return UrlscanProvider.ID;
  }
}
