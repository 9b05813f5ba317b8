package io.threatrelay.provider.runtime.bulkhead;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.provider.runtime.bulkhead.FairShares.Ticket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets a place, without threads and without time of its own. */
class FairSharesTest {

  private static final int PLACES = 128;

  private final FairShares shares = new FairShares(PLACES);

  private Ticket join(String host, String key) {
    return shares.join(host, key, () -> {});
  }

  private List<Ticket> join(int count, String host, String key) {
    return IntStream.range(0, count).mapToObj(i -> join(host, key)).toList();
  }

  private static long admitted(List<Ticket> tickets) {
    return tickets.stream().filter(Ticket::isAdmitted).count();
  }

  @Test
  void oneHostLeavesHalfOfThePlacesWhateverItAsksFor() {
    List<Ticket> tickets = new ArrayList<>();
    for (int key = 0; key < 50; key++) {
      tickets.addAll(join(32, "hangs", "key-" + key));
    }

    assertEquals(PLACES / 2, admitted(tickets));
    assertTrue(join("other", "key").isAdmitted());
  }

  @Test
  void oneKeyLeavesPlacesToTheOtherKeysOfItsHost() {
    List<Ticket> greedy = join(1000, "host", "greedy");

    assertEquals(PLACES / 4, admitted(greedy));
    assertEquals(8, admitted(join(8, "host", "modest")));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void eachHostThatGivesNothingBackLeavesHalfOfTheRest(int hosts) {
    for (int host = 0; host < hosts; host++) {
      for (int key = 0; key < 50; key++) {
        join(64, "hangs-" + host, "key-" + key);
      }
    }

    assertEquals(PLACES >> hosts, shares.free());
    assertTrue(join("other", "key").isAdmitted());
  }

  @Test
  void theHostWithTheFewestCallsIsServedFirst() {
    FairShares two = new FairShares(2);
    Ticket first = two.join("a", "k", () -> {});
    Ticket second = two.join("b", "k", () -> {});
    Ticket rich = two.join("a", "k", () -> {});
    Ticket poor = two.join("c", "k", () -> {});

    two.leave(second);

    assertTrue(first.isAdmitted() && poor.isAdmitted());
    assertFalse(rich.isAdmitted());
  }

  @Test
  void theKeyWithTheFewestCallsIsServedFirst() {
    FairShares eight = new FairShares(8);
    Ticket first = eight.join("h", "busy", () -> {});
    Ticket second = eight.join("h", "busy", () -> {});
    Ticket third = eight.join("h", "third", () -> {});
    Ticket fourth = eight.join("h", "fourth", () -> {});
    Ticket rich = eight.join("h", "busy", () -> {});
    Ticket poor = eight.join("h", "fifth", () -> {});
    assertFalse(rich.isAdmitted() || poor.isAdmitted());

    eight.leave(third);

    assertTrue(first.isAdmitted() && second.isAdmitted() && fourth.isAdmitted());
    assertTrue(poor.isAdmitted());
    assertFalse(rich.isAdmitted());
  }

  @Test
  void whoeverLeavesUnadmittedIsForgotten() {
    FairShares one = new FairShares(1);
    Ticket first = one.join("h", "k", () -> {});
    Ticket gone = one.join("h", "k", () -> {});
    Ticket next = one.join("h", "k", () -> {});

    one.leave(gone);
    one.leave(first);
    assertTrue(next.isAdmitted());
    one.leave(next);

    assertEquals(1, one.free());
  }

  /** Calls that come and go by a clock of the test. */
  private static final class Simulation {

    private final FairShares shares;
    private final Map<Long, List<Ticket>> ends = new HashMap<>();
    private long now;
    private int inside;
    private int waiting;

    Simulation(int places) {
      shares = new FairShares(places);
    }

    /** A call that lasts so long once it has a place; its wait is added to {@code waits}. */
    void call(String host, String key, long lasts, List<Long> waits) {
      long asked = now;
      Ticket[] ticket = new Ticket[1];
      boolean[] early = new boolean[1];
      Runnable begin =
          () -> {
            waits.add(now - asked);
            waiting--;
            inside++;
            early[0] = ticket[0] == null;
            if (!early[0]) {
              endsAt(now + lasts, ticket[0]);
            }
          };
      waiting++;
      ticket[0] = shares.join(host, key, begin);
      if (early[0]) {
        endsAt(now + lasts, ticket[0]);
      }
    }

    private void endsAt(long time, Ticket ticket) {
      ends.computeIfAbsent(time, any -> new ArrayList<>()).add(ticket);
    }

    void tick() {
      now++;
      for (Ticket ticket : Optional.ofNullable(ends.remove(now)).orElse(List.of())) {
        inside--;
        shares.leave(ticket);
      }
    }
  }

  /**
   * Calls of up to four hosts hang while one host answers: its calls never wait for the others, no
   * place is lost, and the reserve is never used up.
   */
  @RepeatedTest(60)
  void simulatedCallsToAHostThatAnswersNeverWaitForThoseThatHang(RepetitionInfo run) {
    Random random = new Random(run.getCurrentRepetition());
    int places = 40 + random.nextInt(200);
    int hanging = 1 + random.nextInt(4);
    Simulation simulation = new Simulation(places);
    List<Long> waits = new ArrayList<>();
    for (int millis = 0; millis < 3000; millis++) {
      for (int host = 0; host < hanging; host++) {
        String key = "key-" + random.nextInt(50);
        simulation.call("hangs-" + host, key, 1 + random.nextInt(2000), new ArrayList<>());
      }
      if (millis % 10 == 0) {
        simulation.call("answers", "key-" + random.nextInt(3), 5, waits);
      }
      simulation.tick();
      assertEquals(places, simulation.shares.free() + simulation.inside, "places at " + millis);
      assertTrue(simulation.shares.free() > 0, "a reserve at " + millis);
    }
    assertTrue(simulation.waiting > 0, "the hosts that hang want more than they get");
    assertEquals(Collections.nCopies(300, 0L), waits);
  }
}
