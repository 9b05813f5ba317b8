package io.threatrelay.application;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.port.FanOut;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;

/** Asks a provider what it knows about observables, all at once. */
public final class ObserveObservables {

  private final FanOut fanOut;

  public ObserveObservables(FanOut fanOut) {
    this.fanOut = fanOut;
  }

  /** Results in the order of the question, and the errors. */
  public Findings<CtimEntity> on(Provider provider, Inquiry inquiry, ProviderAccess access) {
    return new EachObservable(provider, inquiry)
        .ask(fanOut, access, observable -> provider.observe(observable, access));
  }
}
