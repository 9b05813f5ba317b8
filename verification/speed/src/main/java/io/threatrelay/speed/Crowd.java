package io.threatrelay.speed;

import java.io.IOException;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Callers who ask, wait for the answer, check it, and ask again, each on a connection of its own.
 * All are on one thread, so that they leave as much of the processors as they can.
 */
final class Crowd {

  private final List<Question> questions;
  private final Predicate<String> expected;

  /**
   * @param questions each is asked by a caller of its own
   * @param expected whether a body is what it should be; HTTP 200 is wanted anyway
   */
  Crowd(List<Question> questions, Predicate<String> expected) {
    this.questions = questions;
    this.expected = expected;
  }

  /** Asks for so long; whoever is still waiting then is waited for. */
  Tally ask(Duration duration) throws IOException {
    return ask(duration.toNanos(), Integer.MAX_VALUE);
  }

  /** Each asks once. */
  Tally askOnce() throws IOException {
    return ask(Long.MAX_VALUE / 4, questions.size());
  }

  /** What the first caller is answered. */
  String firstBody() throws IOException {
    StringBuilder kept = new StringBuilder();
    Crowd listening =
        new Crowd(
            questions.subList(0, 1),
            body -> {
              kept.append(body);
              return expected.test(body);
            });
    Optional<String> complaint = listening.askOnce().complaint();
    if (complaint.isPresent()) {
      throw new IOException(complaint.get());
    }
    return kept.toString();
  }

  private Tally ask(long nanos, int most) throws IOException {
    Tally tally = new Tally();
    long start = System.nanoTime();
    try (Selector selector = Selector.open()) {
      for (Question question : questions) {
        new Asker(question, expected, tally).begin(selector);
      }
      int asked = questions.size();
      for (int open = asked; open > 0; ) {
        if (selector.select(30_000) == 0) {
          tally.failed(open + " answers did not come within 30 s");
          break;
        }
        for (var key : selector.selectedKeys()) {
          Asker asker = (Asker) key.attachment();
          if (asker.hasItsAnswer()) {
            if (asked < most && System.nanoTime() - start < nanos) {
              asker.ask();
              asked++;
            } else {
              asker.close();
              open--;
            }
          }
        }
        selector.selectedKeys().clear();
      }
    }
    tally.lasted(System.nanoTime() - start);
    return tally;
  }
}
