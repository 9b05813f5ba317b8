package io.threatrelay.provider.kit;

import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.port.Budget;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** What broke between the relay and a provider, as a relay error. */
record Breakdown(ApiErrors errors, Budget budget) {

  RelayFailure of(Exception failed) {
    if (Causes.find(failed, InterruptedException.class).isPresent()) {
      Thread.currentThread().interrupt();
      return errors.late(failed);
    }
    if (budget.isSpent()) {
      return errors.late(failed);
    }
    Optional<GuardedStream.TooMuch> tooMuch = Causes.find(failed, GuardedStream.TooMuch.class);
    if (tooMuch.isPresent()) {
      return errors.tooLarge(tooMuch.get());
    }
    return Causes.find(failed, SSLException.class)
        .map(errors::untrusted)
        .orElseGet(() -> errors.unreachable(failed));
  }
}
