package io.threatrelay.application;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.port.FanOut;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import java.util.List;
import java.util.function.Function;

/**
 * Puts the same question to a provider about each observable of an inquiry. Answers come in the
 * order of the observables; a failure costs the answer about its observable and no other. The
 * errors say which observables they cost, and the inquiry's warnings follow them.
 */
record EachObservable(Provider provider, Inquiry inquiry) {

  /** Asks about several observables at the same time; adds what the response had no room for. */
  <T> Findings<T> ask(
      FanOut fanOut,
      ProviderAccess access,
      Function<Observable, ? extends Findings<? extends T>> question) {
    Findings<T> found =
        joined(
            fanOut
                .forProvider(provider.profile().id())
                .map(inquiry.observables(), one -> Findings.contained(one, question)));
    return found.plus(Findings.failed(access.budget().response().warnings()));
  }

  /** Asks about one observable after the other, for questions that take no call. */
  <T> Findings<T> askInTurn(Function<Observable, ? extends Findings<? extends T>> question) {
    return joined(
        inquiry.observables().stream().map(one -> Findings.contained(one, question)).toList());
  }

  private <T> Findings<T> joined(List<? extends Findings<? extends T>> outcomes) {
    return inquiry
        .partialResult(provider)
        .<T>join(inquiry.observables(), outcomes)
        .plus(Findings.failed(inquiry.warnings()));
  }
}
