package io.threatrelay.application;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.ResponseAction;
import io.threatrelay.domain.port.Provider;

/** Lists what a provider can do about observables, without a call. */
public final class RespondObservables {

  /** Actions in the order of the question, and the errors. */
  public Findings<ResponseAction> on(Provider provider, Inquiry inquiry) {
    return new EachObservable(provider, inquiry)
        .askInTurn(observable -> Findings.of(provider.actions(observable)));
  }
}
