package io.threatrelay.application;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.Reference;
import io.threatrelay.domain.port.FanOut;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;

/** Links observables to their pages on a provider's site. */
public final class ReferObservables {

  private final FanOut fanOut;

  public ReferObservables(FanOut fanOut) {
    this.fanOut = fanOut;
  }

  /** Links in the order of the question, and the errors. */
  public Findings<Reference> on(Provider provider, Inquiry inquiry, ProviderAccess access) {
    return new EachObservable(provider, inquiry)
        .ask(fanOut, access, observable -> provider.refer(observable, access));
  }
}
