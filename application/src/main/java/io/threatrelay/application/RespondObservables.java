package io.threatrelay.application;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.ResponseAction;
import io.threatrelay.domain.port.Provider;

/** Lists what a provider can do about observables; asks nobody. */
public final class RespondObservables {

  /** The actions, in the order asked; what failed stands beside them. */
  public Findings<ResponseAction> on(Provider provider, Inquiry inquiry) {
    return new EachObservable(provider, inquiry)
        .askInTurn(observable -> Findings.of(provider.actions(observable)));
  }
}
