package io.threatrelay.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;

/**
 * Results and errors: an error never removes results.
 *
 * @param found in the order of the question
 * @param errors each distinct error once, in the order of appearance
 * @param <T> the kind of result: CTIM entities, references, actions
 */
public record Findings<T>(List<T> found, List<RelayError> errors) {

  public Findings {
    found = List.copyOf(found);
    errors = List.copyOf(errors.size() < 2 ? errors : new LinkedHashSet<>(errors));
  }

  public static <T> Findings<T> nothing() {
    return new Findings<>(List.of(), List.of());
  }

  public static <T> Findings<T> of(List<? extends T> found) {
    return new Findings<>(List.copyOf(found), List.of());
  }

  public static <T> Findings<T> failed(List<RelayError> errors) {
    return new Findings<>(List.of(), errors);
  }

  public static <T> Findings<T> failed(RelayError error) {
    return failed(List.of(error));
  }

  /** Joins what each item leads to; a failure costs the item that failed and no other. */
  public static <A, T> Findings<T> ofEach(
      List<A> items, Function<? super A, ? extends Findings<? extends T>> work) {
    return joined(items.stream().map(item -> contained(item, work)).toList());
  }

  /** What the item leads to; a failure becomes its errors. */
  public static <A, T> Findings<? extends T> contained(
      A item, Function<? super A, ? extends Findings<? extends T>> work) {
    try {
      return work.apply(item);
    } catch (RelayFailure failure) {
      return Findings.<T>failed(failure.errors());
    }
  }

  public Findings<T> plus(Findings<? extends T> other) {
    return joined(List.of(this, other));
  }

  /** Joins parts in their order. */
  public static <T> Findings<T> joined(List<? extends Findings<? extends T>> parts) {
    List<T> found = new ArrayList<>();
    List<RelayError> errors = new ArrayList<>();
    for (Findings<? extends T> part : parts) {
      found.addAll(part.found());
      errors.addAll(part.errors());
    }
    return new Findings<>(found, errors);
  }
}
