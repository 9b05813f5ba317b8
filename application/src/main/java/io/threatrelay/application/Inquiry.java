package io.threatrelay.application;

import io.threatrelay.domain.PartialResult;
import io.threatrelay.domain.Parts;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.Subject;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.port.Provider;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * The part of a caller's list that a provider is asked about: observables of supported types, each
 * once, whose values are valid for their type.
 *
 * @param asked how many observables the caller sent
 * @param observables what to ask, in the caller's order
 * @param warnings one for each value that is not valid for its type
 */
public record Inquiry(int asked, List<Observable> observables, List<RelayError> warnings) {

  public static Inquiry of(Provider provider, List<Observable> asked) {
    List<Observable> observables = new ArrayList<>();
    List<RelayError> warnings = new ArrayList<>();
    for (Observable observable : new LinkedHashSet<>(asked)) {
      if (!provider.supports(observable)) {
        continue;
      }
      if (observable.canonical().isPresent()) {
        observables.add(observable);
      } else {
        warnings.add(RelayError.skipped(Subject.of(observable)));
      }
    }
    return new Inquiry(asked.size(), List.copyOf(observables), List.copyOf(warnings));
  }

  /** Whether there is nothing to ask. */
  public boolean isEmpty() {
    return observables.isEmpty();
  }

  /** Reports the observables that an error affects. */
  PartialResult<Observable> partialResult(Provider provider) {
    Subject whole = Subject.provider(provider.profile().name());
    return new PartialResult<>(
        new Parts("observables", "answered in full", whole), observables.size(), Subject::of);
  }
}
