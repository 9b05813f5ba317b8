package io.threatrelay.cli;

import io.threatrelay.application.Inquiry;
import io.threatrelay.application.ReferObservables;
import io.threatrelay.assembly.Relay;
import io.threatrelay.domain.Findings;
import io.threatrelay.domain.Reference;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.Capability;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.domain.port.ProviderProfile;
import io.threatrelay.relayapi.JsonAnswer;
import io.threatrelay.relayapi.RelayAnswers;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code relay refer}: links to observables on the providers' sites. */
@Command(
    name = "refer",
    description = "Links observables to their pages on the providers' sites; no server is needed.")
final class Refer extends LookUp<Reference> {

  @Override
  Capability capability() {
    return Capability.REFER;
  }

  /** As over HTTP: some providers' links need no token, and so no key. */
  @Override
  boolean isOpen(ProviderProfile profile) {
    return profile.dialect().openRefer();
  }

  @Override
  Findings<Reference> ask(Relay relay, Provider provider, Inquiry inquiry, ProviderAccess access) {
    return new ReferObservables(relay.fanOut()).on(provider, inquiry, access);
  }

  @Override
  JsonAnswer envelope(Findings<Reference> findings, Inquiry inquiry, Budget budget) {
    return RelayAnswers.references(findings, inquiry, budget);
  }

  @Override
  List<String> lines(Observable observable, List<Reference> found) {
    return found.stream().map(Refer::line).toList();
  }

  private static String line(Reference reference) {
    return "%-30s %s"
        .formatted(
            Shown.cut(reference.title().toString(), 30), Shown.of(reference.url().toString()));
  }
}
