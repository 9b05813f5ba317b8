package io.threatrelay.provider.runtime.throttle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.threatrelay.domain.port.Budget;
import io.threatrelay.provider.runtime.throttle.FairQueue.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** Who comes next. */
class FairQueueTest {

  private final FairQueue turns = new FairQueue();
  private final Budget big = Budget.of(Duration.ofDays(1));
  private final Budget small = Budget.of(Duration.ofDays(1));

  private Turn join(String kind, Budget question) {
    return turns.join(kind, question, new ReentrantLock().newCondition());
  }

  /** The kinds of calls in the order in which they start, so many at most. */
  private List<String> served(int most, String... closedKinds) {
    List<String> started = new ArrayList<>();
    turns.each(
        turn -> {
          if (started.size() == most || List.of(closedKinds).contains(turn.kind())) {
            return false;
          }
          started.add(turn.kind());
          return true;
        });
    return started;
  }

  @Test
  void servesEachQuestionInItsOwnOrderAndQuestionsInTurn() {
    join("b1", big);
    join("b2", big);
    join("b3", big);
    join("s1", small);
    join("s2", small);

    assertEquals(List.of("b1", "s1", "b2", "s2", "b3"), served(9));
    assertEquals(List.of(), served(9));
  }

  @Test
  void remembersWhoWasServedLast() {
    join("b1", big);
    join("b2", big);
    join("s1", small);

    assertEquals(List.of("b1"), served(1));
    assertEquals(List.of("s1"), served(1));
    assertEquals(List.of("b2"), served(1));
  }

  @Test
  void doesNotLetOneKindHoldUpAnother() {
    join("closed", big);
    join("open", big);
    join("closed", big);

    assertEquals(List.of("open"), served(9, "closed"));
    assertEquals(List.of("closed", "closed"), served(9));
  }

  @Test
  void offersOnlyTheFirstOfAKind() {
    join("closed", big);
    join("closed", big);
    int[] offers = {0};
    turns.each(
        turn -> {
          offers[0]++;
          return false;
        });

    assertEquals(1, offers[0]);
  }

  @Test
  void countsWhoComesBefore() {
    Turn first = join("b1", big);
    Turn second = join("b2", big);
    Turn third = join("b3", big);
    Turn other = join("s1", small);

    assertEquals(0, turns.ahead(first));
    assertEquals(2, turns.ahead(second));
    assertEquals(3, turns.ahead(third));
    assertEquals(0, turns.ahead(other));
  }

  @Test
  void forgetsWhoLeaves() {
    Turn first = join("b1", big);
    Turn only = join("s1", small);
    turns.leave(first);
    turns.leave(only);
    join("b2", big);

    assertEquals(List.of("b2"), served(9));
  }
}
