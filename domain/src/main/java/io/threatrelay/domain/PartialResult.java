package io.threatrelay.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells which parts of an answer an error cost, once for each distinct error.
 *
 * @param parts what they are called, e.g. {@code results}
 * @param done what should have become of them, e.g. {@code read}
 * @param order in which that was done, or an empty text
 * @param whole what they are parts of
 * @param total how many there are
 * @param name names a part
 */
public record PartialResult<A>(
    String parts,
    String done,
    String order,
    String whole,
    long total,
    Function<? super A, String> name) {

  private static final int MOST_NAMES = 5;

  /** Joins what became of each part, and adds to the errors what they cost. */
  public <T> Findings<T> join(List<A> items, List<? extends Findings<? extends T>> outcomes) {
    Findings<T> joined = Findings.joined(outcomes);
    Map<RelayError, Set<Integer>> costs = costs(items, outcomes);
    long lost = outcomes.stream().filter(part -> !part.errors().isEmpty()).count();
    List<RelayError> errors = new ArrayList<>();
    costs.forEach(
        (error, cost) -> {
          List<String> names = cost.stream().map(i -> name.apply(items.get(i))).toList();
          boolean late = isLate(error);
          if (total == 1 || names.isEmpty() || names.size() == total && !late) {
            errors.add(error);
          } else if (late) {
            errors.add(late(lost, names));
          } else {
            errors.add(error);
            errors.add(note(error, names));
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
      String part = name.apply(items.get(i));
      for (RelayError error : outcomes.get(i).errors()) {
        if (names(error.message(), part)) {
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

  /** As a word of its own; a bare number may mean anything. */
  private static boolean names(String message, String part) {
    if (part.chars().allMatch(Character::isDigit)) {
      return false;
    }
    int at = message.indexOf(part);
    while (at >= 0 && !(isEdge(message, at - 1) && isEdge(message, at + part.length()))) {
      at = message.indexOf(part, at + 1);
    }
    return at >= 0;
  }

  private static boolean isEdge(String message, int at) {
    return at < 0 || at >= message.length() || !Character.isLetterOrDigit(message.charAt(at));
  }

  private RelayError late(long lost, List<String> names) {
    return RelayError.warning(
        RelayError.DEADLINE_EXCEEDED,
        "%d of %d %s %s before the deadline%s, %s. Missing: %s"
            .formatted(total - lost, total, parts, done, order, whole, listed(names)));
  }

  private RelayError note(RelayError error, List<String> names) {
    return RelayError.warning(
        error.code(),
        "%d of %d %s not %s, %s: %s"
            .formatted(names.size(), total, parts, done, whole, listed(names)));
  }

  private static String listed(List<String> names) {
    String first =
        names.stream()
            .limit(MOST_NAMES)
            .map(Printable::shortened)
            .collect(Collectors.joining(", "));
    int more = names.size() - MOST_NAMES;
    return more > 0 ? first + " and " + more + " more" : first;
  }
}
