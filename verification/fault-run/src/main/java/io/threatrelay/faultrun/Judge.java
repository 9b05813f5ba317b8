package io.threatrelay.faultrun;

import static java.util.stream.Collectors.toSet;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Holds an answer against what the stand-ins did deliver for its question. */
final class Judge {

  private static final long TOLERANCE = Duration.ofMillis(250).toNanos();

  /** What was delivered later than so long before the deadline may have come too late. */
  private static final long LATE = Duration.ofMillis(500).toNanos();

  private final Run run;
  private final AtomicInteger forgiven = new AtomicInteger();

  Judge(Run run) {
    this.run = run;
  }

  void judge(Answer answer) {
    if (answer.status() == 0) {
      fail("no answer", answer, answer.body());
      return;
    }
    checkTime(answer);
    if (answer.status() != 200) {
      fail("another status than 200", answer, answer.status() + " " + answer.body());
      return;
    }
    try {
      checkFinds(answer, Envelope.parse(answer.body()));
    } catch (RuntimeException malformed) {
      fail("not the form of an answer", answer, malformed.toString());
    }
  }

  private void checkTime(Answer answer) {
    long due = answer.asked() + Run.DEADLINE.toNanos();
    long late = answer.answered() - due;
    long stalled = run.canary().delay(due - TOLERANCE, answer.answered());
    if (late > TOLERANCE && late - stalled <= TOLERANCE) {
      forgiven.incrementAndGet();
    } else if (late > TOLERANCE) {
      fail(
          "later than the deadline and 250 ms",
          answer,
          late / 1_000_000 + " ms after the deadline");
    }
  }

  private void checkFinds(Answer answer, Envelope envelope) {
    Set<String> found = new HashSet<>(envelope.finds());
    if (found.size() < envelope.finds().size()) {
      fail("a find twice", answer, envelope.finds().toString());
    }
    long due =
        Math.min(answer.asked() + Run.DEADLINE.toNanos() - LATE, answer.answered() - TOLERANCE);
    Inventory inventory = new Inventory(run, answer, due);
    Map<String, String> lost = inventory.owed();
    lost.keySet().removeAll(found);
    report(
        "lost what a provider delivered",
        answer,
        lost.entrySet().stream().map(one -> one.getKey() + one.getValue()).collect(toSet()));
    report("found what no provider delivered", answer, minus(found, inventory.possible()));
    report("nothing explains what is not there", answer, unexplained(inventory, envelope.errors()));
    boolean silent = envelope.errors().isEmpty();
    if (!silent && inventory.isComplete()) {
      fail("an error though everything was delivered", answer, envelope.errors().toString());
    }
    checkNotes(answer, envelope.errors());
    if (!silent && run.isRecovered(answer.asked()) && inventory.isWide()) {
      fail("not recovered after the faults", answer, envelope.errors().toString());
    }
  }

  /** What was not read, and no error is about its provider or its observable. */
  private static Set<String> unexplained(Inventory inventory, List<JsonObject> errors) {
    return inventory.unread().entrySet().stream()
        .filter(unread -> errors.stream().noneMatch(error -> explains(error, unread.getKey())))
        .map(unread -> unread.getKey() + " " + unread.getValue())
        .collect(toSet());
  }

  private static boolean explains(JsonObject error, LookUp unread) {
    String message = error.getString("message").toLowerCase(Locale.ROOT);
    boolean trails = unread.kind().action() == Action.SECURITYTRAILS;
    return message.contains(trails ? "securitytrails" : "urlscan")
        || message.contains(unread.asked().value())
        || message.contains("certificate");
  }

  /** That a scan has no result is worth a note, and no more. */
  private void checkNotes(Answer answer, List<JsonObject> errors) {
    for (JsonObject error : errors) {
      if (error.getString("code").equals("not found") && error.getString("type").equals("fatal")) {
        fail("fatal, though only a scan is gone", answer, error.toString());
      }
    }
  }

  /** How many late answers were late no longer than the judge itself was kept waiting. */
  int forgiven() {
    return forgiven.get();
  }

  private static Set<String> minus(Set<String> all, Set<String> others) {
    return all.stream()
        .filter(one -> !others.contains(one))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private void report(String check, Answer answer, Set<String> what) {
    if (!what.isEmpty()) {
      fail(check, answer, what.toString());
    }
  }

  private void fail(String check, Answer answer, String what) {
    run.checks()
        .failed(
            check,
            "caller %d at %s, %d observables, %d ms, %.1f s: %.600s"
                .formatted(
                    answer.question().caller(),
                    answer.question().mount(),
                    answer.question().asked().size(),
                    answer.nanos() / 1_000_000,
                    run.second(),
                    what));
  }
}
