package io.threatrelay.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reports which parts of an answer are missing, once for each distinct error.
 *
 * @param parts what the answer is made of
 * @param total how many parts there are
 * @param subject tells what a part is about
 */
public record PartialResult<A>(Parts parts, long total, Function<? super A, Subject> subject) {

  /** Joins the results of all parts, and adds to each error the parts that it affects. */
  public <T> Findings<T> join(List<A> items, List<? extends Findings<? extends T>> outcomes) {
    Findings<T> joined = Findings.joined(outcomes);
    Map<RelayError, Set<Integer>> costs = costs(items, outcomes);
    long lost = outcomes.stream().filter(part -> !part.errors().isEmpty()).count();
    List<RelayError> errors = new ArrayList<>();
    costs.forEach(
        (error, cost) -> {
          List<Subject> missing = cost.stream().map(i -> subject.apply(items.get(i))).toList();
          boolean late = isLate(error);
          if (total == 1 || missing.isEmpty() || missing.size() == total && !late) {
            errors.add(error);
          } else if (late) {
            errors.add(overdue(total - lost, missing));
          } else {
            errors.add(error);
            errors.add(unread(error.code(), missing));
          }
        });
    return new Findings<>(joined.found(), errors);
  }

  /**
   * The parts that each error cost, but not those that it names itself. Of several parts, whatever
   * came too late cost the same; of a single one, each error is told, as each names its provider.
   */
  private Map<RelayError, Set<Integer>> costs(List<A> items, List<? extends Findings<?>> outcomes) {
    Map<RelayError, Set<Integer>> costs = new LinkedHashMap<>();
    Optional<RelayError> firstLate = Optional.empty();
    for (int i = 0; i < items.size() && i < outcomes.size(); i++) {
      Subject part = subject.apply(items.get(i));
      for (RelayError error : outcomes.get(i).errors()) {
        if (error.names(part)) {
          costs.computeIfAbsent(error, any -> new LinkedHashSet<>());
          continue;
        }
        boolean joinsOthers = isLate(error) && total > 1;
        if (joinsOthers) {
          firstLate = firstLate.or(() -> Optional.of(error));
        }
        RelayError known = joinsOthers ? firstLate.get() : error;
        costs.computeIfAbsent(known, any -> new LinkedHashSet<>()).add(i);
      }
    }
    return costs;
  }

  private static boolean isLate(RelayError error) {
    return error.code().equals(RelayError.DEADLINE_EXCEEDED);
  }

  private RelayError overdue(long done, List<Subject> missing) {
    return RelayError.warning(
        RelayError.DEADLINE_EXCEEDED, new ErrorDetail.Overdue(parts, total, done, missing));
  }

  private RelayError unread(String code, List<Subject> missing) {
    return RelayError.warning(code, new ErrorDetail.Unread(parts, total, missing));
  }
}
