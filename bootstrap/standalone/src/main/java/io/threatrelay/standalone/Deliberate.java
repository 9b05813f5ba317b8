package io.threatrelay.standalone;

import io.threatrelay.application.DeliberateObservables;
import io.threatrelay.application.Inquiry;
import io.threatrelay.assembly.Relay;
import io.threatrelay.domain.Findings;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.Capability;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.domain.port.ProviderProfile;
import io.threatrelay.rest.JsonAnswer;
import io.threatrelay.rest.RelayAnswers;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code relay deliberate}: what providers think of observables. */
@Command(
    name = "deliberate",
    description = "Asks the providers for verdicts on observables; no server is needed.")
final class Deliberate extends LookUp<CtimEntity> {

  @Override
  Capability capability() {
    return Capability.DELIBERATE;
  }

  @Override
  boolean isOpen(ProviderProfile profile) {
    return false;
  }

  @Override
  Findings<CtimEntity> ask(Relay relay, Provider provider, Inquiry inquiry, ProviderAccess access) {
    return new DeliberateObservables(relay.fanOut(), Clock.systemUTC())
        .on(provider, inquiry, access);
  }

  @Override
  JsonAnswer envelope(Findings<CtimEntity> findings, Inquiry inquiry, Budget budget) {
    return RelayAnswers.entities(findings, inquiry, budget);
  }

  @Override
  List<String> lines(Observable observable, List<CtimEntity> found) {
    return EntityTable.lines(observable, found);
  }
}
