package io.threatrelay.application;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Judgement;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.Verdict;
import io.threatrelay.domain.port.FanOut;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import java.time.Clock;
import java.util.List;

/** Asks a provider for its judgements of observables, and derives the verdicts. */
public final class DeliberateObservables {

  private final FanOut fanOut;
  private final Clock clock;

  public DeliberateObservables(FanOut fanOut, Clock clock) {
    this.fanOut = fanOut;
    this.clock = clock;
  }

  /** One verdict at most for each observable, before the judgements that it comes from. */
  public Findings<CtimEntity> on(Provider provider, Inquiry inquiry, ProviderAccess access) {
    return new EachObservable(provider, inquiry)
        .ask(fanOut, access, observable -> judged(provider, observable, access));
  }

  private Findings<CtimEntity> judged(
      Provider provider, Observable observable, ProviderAccess access) {
    Findings<Judgement> judgements = provider.judge(observable, access);
    return Findings.<CtimEntity>of(
            Verdict.of(judgements.found(), clock.instant()).map(List::of).orElse(List.of()))
        .plus(judgements);
  }
}
