package io.threatrelay.application;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.port.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;

/** Keeps a fault in a provider's adapter from costing the caller the answers of the others. */
final class Mishaps {

  private static final Logger LOG = System.getLogger(Mishaps.class.getName());

  private Mishaps() {}

  /** The findings; after an exception that nobody foresaw, an error that leads to the log. */
  static <T> Findings<T> contained(Provider provider, Supplier<Findings<T>> question) {
    try {
      return question.get();
    } catch (RelayFailure | CancellationException foreseen) {
      throw foreseen;
    } catch (RuntimeException mishap) {
      String name = provider.profile().name();
      UUID id = UUID.randomUUID();
      LOG.log(Level.ERROR, "Fault in the adapter of " + name + ", " + id, MutedFault.of(mishap));
      return Findings.failed(
          RelayError.fatal(
              RelayError.UNKNOWN,
              "Something went wrong while asking " + name + ". The relay's log says more: " + id));
    }
  }
}
