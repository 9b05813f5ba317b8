package io.threatrelay.provider.runtime.throttle;

import io.threatrelay.domain.port.Budget;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.function.Predicate;

/** Who waits for a call: one queue for each question, served in turn. Not for several threads. */
final class FairQueue {

  private final Map<Budget, Deque<Turn>> queues = new LinkedHashMap<>();

  /** A call that waits, until it has started. */
  static final class Turn {

    private final String kind;
    private final Budget budget;
    private final Condition condition;
    private LearnedLimits.Started started;

    private Turn(String kind, Budget budget, Condition condition) {
      this.kind = kind;
      this.budget = budget;
      this.condition = condition;
    }

    String kind() {
      return kind;
    }

    Budget budget() {
      return budget;
    }

    Condition condition() {
      return condition;
    }

    /** Null while it waits. */
    LearnedLimits.Started started() {
      return started;
    }

    void start(LearnedLimits.Started call) {
      started = call;
      condition.signal();
    }
  }

  Turn join(String kind, Budget budget, Condition condition) {
    Turn turn = new Turn(kind, budget, condition);
    queues.computeIfAbsent(budget, any -> new ArrayDeque<>()).add(turn);
    return turn;
  }

  void leave(Turn turn) {
    Deque<Turn> queue = queues.get(turn.budget);
    queue.remove(turn);
    if (queue.isEmpty()) {
      queues.remove(turn.budget);
    }
  }

  /** How many will have had their turn before this one, if all go on as they do. */
  int ahead(Turn turn) {
    Deque<Turn> own = queues.get(turn.budget);
    int before = 0;
    for (Turn other : own) {
      if (other == turn) {
        break;
      }
      before++;
    }
    int ahead = before;
    for (Deque<Turn> others : queues.values()) {
      ahead += others == own ? 0 : Math.min(others.size(), before);
    }
    return ahead;
  }

  /**
   * Offers each question's next call a start, one after the other, until none is taken.
   *
   * @param start whether the call has started; then it waits no more
   */
  void each(Predicate<Turn> start) {
    boolean taken = true;
    while (taken && !queues.isEmpty()) {
      taken = false;
      for (Budget question : new ArrayList<>(queues.keySet())) {
        taken |= offer(question, start);
      }
    }
  }

  /** Of several calls of a kind the first; one kind does not hold up another. */
  private boolean offer(Budget question, Predicate<Turn> start) {
    Deque<Turn> queue = queues.get(question);
    Set<String> held = new HashSet<>();
    for (Turn turn : queue) {
      if (!held.contains(turn.kind) && start.test(turn)) {
        leave(turn);
        // Behind the others, who come first the next time.
        Optional.ofNullable(queues.remove(question)).ifPresent(rest -> queues.put(question, rest));
        return true;
      }
      held.add(turn.kind);
    }
    return false;
  }
}
