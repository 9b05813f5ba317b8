package io.threatrelay.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.threatrelay.application.ParallelFanOut;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class WorkerBulkheadTest {

  private final List<Runnable> running = new ArrayList<>();
  private final ParallelFanOut.Helpers helpers = new WorkerBulkhead(running::add, 64);

  /** Asks for helpers until they are refused. */
  private int hire(String provider) {
    int before = running.size();
    for (int list = 0; list < 100; list++) {
      Executor threads = helpers.forList(provider);
      try {
        for (int helper = 0; helper < 31; helper++) {
          threads.execute(() -> {});
        }
      } catch (RejectedExecutionException noRoom) {
        // The list goes on with fewer.
      }
    }
    return running.size() - before;
  }

  @Test
  void aProviderThatDoesNotAnswerLeavesThreadsToTheOthers() {
    assertEquals(32, hire("hangs"));
    assertEquals(16, hire("hangs too"));
    assertEquals(8, hire("answers"));
  }

  @Test
  void oneListLeavesThreadsToTheOtherListsOfItsProvider() {
    Executor greedy = helpers.forList("provider");
    assertThrows(
        RejectedExecutionException.class,
        () -> {
          while (true) {
            greedy.execute(() -> {});
          }
        });
    assertEquals(16, running.size());

    helpers.forList("provider").execute(() -> {});
  }

  @Test
  void threadsCanBeHiredAgainWhenTheirWorkIsDone() {
    hire("provider");
    running.forEach(Runnable::run);
    running.clear();

    assertEquals(32, hire("provider"));
  }

  @Test
  void aPoolThatIsStoppedKeepsNoPlaces() {
    ParallelFanOut.Helpers stopped =
        new WorkerBulkhead(
            task -> {
              throw new RejectedExecutionException("stopped");
            },
            1);
    for (int i = 0; i < 3; i++) {
      RejectedExecutionException refused =
          assertThrows(
              RejectedExecutionException.class, () -> stopped.forList("p").execute(() -> {}));
      assertEquals("stopped", refused.getMessage());
    }
  }

  @Test
  void threadsWithoutABoundAreNotShared() {
    Executor lent = Runnable::run;

    assertEquals(lent, WorkerBulkhead.around(lent).forList("provider"));
  }
}
