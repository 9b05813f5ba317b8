package io.threatrelay.faultrun;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What became of every look-up that a question needs. */
final class Inventory {

  private final Run run;
  private final Answer answer;
  private final long due;
  private final Map<String, String> owed = new TreeMap<>();
  private final Set<String> possible = new HashSet<>();
  private final Map<LookUp, List<Fault>> unread = new HashMap<>();
  private boolean complete = true;

  /**
   * Takes it.
   *
   * @param due what was delivered before must be in the answer
   */
  Inventory(Run run, Answer answer, long due) {
    this.run = run;
    this.answer = answer;
    this.due = due;
    for (Asked asked : answer.question().asked()) {
      List<Delivery> deliveries = run.ledger().about(asked);
      Deque<LookUp> needed = new ArrayDeque<>(LookUp.first(asked, answer.question().mount()));
      while (!needed.isEmpty()) {
        needed.addAll(take(needed.pop(), deliveries));
      }
    }
  }

  /** What this one is the key to. */
  private List<LookUp> take(LookUp lookUp, List<Delivery> all) {
    List<Delivery> deliveries = all.stream().filter(one -> one.lookUp().equals(lookUp)).toList();
    if (deliveries.stream().noneMatch(Delivery::mayBeRead)) {
      complete = false;
      unread.put(lookUp, deliveries.stream().map(Delivery::fault).toList());
      return List.of();
    }
    Set<String> finds = run.world().finds(lookUp);
    possible.addAll(finds);
    Optional<Delivery> whole = deliveries.stream().filter(this::isOwed).findFirst();
    whole.ifPresent(delivery -> finds.forEach(find -> owed.put(find, told(delivery))));
    complete &= whole.isPresent();
    complete &= run.world().status(lookUp) == 200;
    return run.world().next(lookUp);
  }

  private boolean isOwed(Delivery delivery) {
    return delivery.started() - answer.asked() >= 0 && delivery.wholeBefore(due);
  }

  private String told(Delivery delivery) {
    return " (%s, %s ms after the question)"
        .formatted(delivery.fault(), delivery.millisAfter(answer.asked()));
  }

  /** What the answer must have, and how it was delivered. */
  Map<String, String> owed() {
    return owed;
  }

  /** What the answer may have. */
  Set<String> possible() {
    return possible;
  }

  /** The look-ups that no provider answered, which an error must explain, and what was done. */
  Map<LookUp, List<Fault>> unread() {
    return unread;
  }

  /** Whether nothing can have gone wrong. */
  boolean isComplete() {
    return complete;
  }

  /** Whether limits are no excuse, and scans without a result neither. */
  boolean isWide() {
    Question question = answer.question();
    return Plan.key(question.caller()) == Plan.WIDE_KEY
        && question.asked().stream()
            .flatMap(asked -> run.world().hits(asked).stream())
            .allMatch(hit -> run.world().status(hit) == 200);
  }
}
