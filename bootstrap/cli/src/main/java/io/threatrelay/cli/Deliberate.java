package io.threatrelay.cli;

import io.threatrelay.application.DeliberateObservables;
import io.threatrelay.application.Inquiry;
import io.threatrelay.assembly.Relay;
import io.threatrelay.domain.Findings;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.port.Capability;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import java.time.Clock;
import picocli.CommandLine.Command;

/** {@code relay deliberate}: what providers think of observables. */
@Command(
    name = "deliberate",
    description = "Asks the providers for verdicts on observables; no server is needed.")
final class Deliberate extends EntityLookUp {

  @Override
  Capability capability() {
    return Capability.DELIBERATE;
  }

  @Override
  Findings<CtimEntity> ask(Relay relay, Provider provider, Inquiry inquiry, ProviderAccess access) {
    return new DeliberateObservables(relay.fanOut(), Clock.systemUTC())
        .on(provider, inquiry, access);
  }
}
