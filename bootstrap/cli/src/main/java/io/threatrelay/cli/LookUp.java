package io.threatrelay.cli;

import io.threatrelay.application.Inquiry;
import io.threatrelay.assembly.Relay;
import io.threatrelay.assembly.Settings;
import io.threatrelay.domain.Findings;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.RelayError.Severity;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.Capability;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.domain.port.ProviderProfile;
import io.threatrelay.relayapi.JsonAnswer;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * A question to providers from a shell, without server and token.
 *
 * @param <T> the kind of result
 */
abstract class LookUp<T> implements Callable<Integer> {

  @Mixin private ChosenProviders chosen;
  @Mixin private ModuleSettings settings;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      description = "The observables' type. Default: guessed from each value.")
  private String type;

  @Option(
      names = "--json",
      description = "Print JSON as the relay API does. Default if the output is not a terminal.")
  private boolean json;

  @Parameters(
      arity = "1..*",
      paramLabel = "OBSERVABLE",
      description = "IP addresses, domains, http URLs; - reads them from standard input.")
  private List<String> values;

  @Spec private CommandSpec command;

  /** What a provider must be able to do to be asked. */
  abstract Capability capability();

  /** Whether the provider can be asked without a key. */
  abstract boolean isOpen(ProviderProfile profile);

  abstract Findings<T> ask(Relay relay, Provider provider, Inquiry inquiry, ProviderAccess access);

  abstract JsonAnswer envelope(Findings<T> findings, Inquiry inquiry, Budget budget);

  /** The results for one observable in readable form. */
  abstract List<String> lines(Observable observable, List<T> found);

  @Override
  public final Integer call() {
    Settings all = OwnSettings.read();
    try (Relay relay = LocalRelay.relay(all)) {
      Budget budget = Budget.of(relay.settings().limits().deadline());
      Selection consulted =
          chosen.consult(relay, all, capability(), this::isOpen, settings, budget, command);
      AskedValues asked = AskedValues.of(values, type, consulted.provider().profile(), command);
      List<RelayError> errors =
          asked.observables().isEmpty() ? List.of() : answer(relay, consulted, asked, budget);
      errors.forEach(LookUp::explain);
      asked.misfits().forEach(System.err::println);
      if (!asked.misfits().isEmpty()) {
        return ExitCode.WRONG_USE;
      }
      return errors.stream().anyMatch(e -> e.severity() == Severity.FATAL)
          ? ExitCode.RELAY_ERROR
          : ExitCode.OK;
    }
  }

  private List<RelayError> answer(
      Relay relay, Selection consulted, AskedValues asked, Budget budget) {
    Provider provider = consulted.provider();
    List<Findings<T>> each =
        Progress.during(
            provider,
            asked.observables(),
            budget,
            () ->
                relay
                    .fanOut()
                    .map(
                        asked.observables(),
                        observable ->
                            ask(
                                relay,
                                provider,
                                Inquiry.of(provider, List.of(observable)),
                                consulted.access())));
    Findings<T> all = Findings.joined(each);
    if (json || !Terminal.OUT.isThere()) {
      JsonOutput.print(envelope(all, Inquiry.of(provider, asked.observables()), budget));
    } else {
      for (int i = 0; i < each.size(); i++) {
        Observable observable = asked.observables().get(i);
        Section.print(provider, observable, each.get(i), lines(observable, each.get(i).found()));
      }
    }
    return all.errors();
  }

  private static void explain(RelayError error) {
    System.err.println(
        (error.severity() == Severity.FATAL ? "error: " : "warning: ")
            + Shown.of(error.code() + ": " + error.message()));
  }
}
