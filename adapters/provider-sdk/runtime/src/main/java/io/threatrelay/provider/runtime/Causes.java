package io.threatrelay.provider.runtime;

import java.util.Optional;

/** Looks for an exception among the causes of another. */
final class Causes {

  private static final int DEEPEST = 20;

  private Causes() {}

  static <E extends Throwable> Optional<E> find(Throwable failed, Class<E> wanted) {
    Throwable cause = failed;
    for (int i = 0; cause != null && i < DEEPEST; i++, cause = cause.getCause()) {
      if (wanted.isInstance(cause)) {
        return Optional.of(wanted.cast(cause));
      }
    }
    return Optional.empty();
  }
}
