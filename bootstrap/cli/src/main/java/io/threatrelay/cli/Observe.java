package io.threatrelay.cli;

import io.threatrelay.application.Inquiry;
import io.threatrelay.application.ObserveObservables;
import io.threatrelay.assembly.Relay;
import io.threatrelay.domain.Findings;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.port.Capability;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import picocli.CommandLine.Command;

/** {@code relay observe}: what providers know about observables. */
@Command(
    name = "observe",
    description = "Asks the providers what they know about observables; no server is needed.")
final class Observe extends EntityLookUp {

  @Override
  Capability capability() {
    return Capability.OBSERVE;
  }

  @Override
  Findings<CtimEntity> ask(Relay relay, Provider provider, Inquiry inquiry, ProviderAccess access) {
    return new ObserveObservables(relay.fanOut()).on(provider, inquiry, access);
  }
}
