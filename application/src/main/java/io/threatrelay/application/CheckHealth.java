package io.threatrelay.application;

import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;

/** Finds out whether a provider would answer this caller. */
public final class CheckHealth {

  /**
   * Returns when it would.
   *
   * @throws RelayFailure when it would not
   */
  public void of(Provider provider, ProviderAccess access) {
    provider.health(access);
  }
}
