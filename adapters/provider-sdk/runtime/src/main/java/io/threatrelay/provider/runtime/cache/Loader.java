package io.threatrelay.provider.runtime.cache;

import io.threatrelay.domain.RelayFailure;
import java.util.Optional;

/**
 * Who wants an answer, and can get it.
 *
 * @param <T> the answer
 */
public interface Loader<T> {

  /** Asks the provider; empty when it knows nothing. */
  Optional<T> ask();

  /** Whether an answer is good for later questions; one that is cut for want of memory is not. */
  boolean mayKeep(T answer);

  /** Whether a failure is the asker's own, and says nothing to others. */
  boolean isOwn(RelayFailure failure);

  /**
   * What to say when somebody else asked the same and did not get the answer in time.
   *
   * @param cause that the time is over, or the thread was interrupted
   */
  RelayFailure late(Exception cause);
}
