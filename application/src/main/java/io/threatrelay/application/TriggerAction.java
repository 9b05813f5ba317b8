package io.threatrelay.application;

import io.threatrelay.domain.ActionRequest;
import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;

/** Lets a provider carry out the action that the analyst chose. */
public final class TriggerAction {

  /**
   * Returns when the provider has taken the order.
   *
   * @throws RelayFailure when it has not
   */
  public void on(Provider provider, ActionRequest request, ProviderAccess access) {
    provider.trigger(request, access);
  }
}
