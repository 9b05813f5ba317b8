package io.threatrelay.assembly;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a setting may be.
 *
 * @param allowed names the values that fit, as "expected …" goes on
 * @param parser reads a text; throws {@link Misfit} when it does not fit
 */
record Kind<T>(String allowed, Function<String, T> parser) {

  /** The same for a setting that may be absent: an empty text is an absent value. */
  Kind<Optional<T>> optional() {
    return new Kind<>(
        allowed, text -> text.isEmpty() ? Optional.empty() : Optional.of(parser.apply(text)));
  }
}
