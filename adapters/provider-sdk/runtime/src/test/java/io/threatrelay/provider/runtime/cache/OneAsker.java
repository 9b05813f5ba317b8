package io.threatrelay.provider.runtime.cache;

import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.RelayFailure;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks a provider that does not exist; to be late is its own trouble, and cut answers serve once.
 */
record OneAsker(Supplier<Optional<String>> provider) implements Loader<String> {

  static final RelayFailure LATE =
      new RelayFailure(RelayError.warning("deadline exceeded", "late"));

  @Override
  public Optional<String> ask() {
    return provider.get();
  }

  @Override
  public boolean mayKeep(String answer) {
    return !answer.startsWith("cut");
  }

  @Override
  public boolean isOwn(RelayFailure failure) {
    return failure.equals(LATE);
  }

  @Override
  public RelayFailure late(Exception cause) {
    return LATE;
  }
}
