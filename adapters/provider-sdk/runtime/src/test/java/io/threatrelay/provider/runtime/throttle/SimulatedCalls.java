package io.threatrelay.provider.runtime.throttle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;

/** Many calls to a provider that does not exist, through a window, in no time. */
final class SimulatedCalls {

  static final long SECOND = 1_000_000_000L;

  private final Random random;
  private final Window window;
  private final LongUnaryOperator latency;
  private final Function<Long, Optional<RateHeaders.Notice>> provider;
  private final List<Long> starts = new ArrayList<>();

  private record Event(long time, long order, Runnable what) {}

  private final PriorityQueue<Event> events =
      new PriorityQueue<>(
          (a, b) ->
              a.time != b.time ? Long.compare(a.time, b.time) : Long.compare(a.order, b.order));
  private long order;

  /**
   * @param latency the longest way of a call, by its start
   * @param provider counts a call that arrives, and says what is left, or nothing
   */
  SimulatedCalls(
      Random random,
      Window window,
      LongUnaryOperator latency,
      Function<Long, Optional<RateHeaders.Notice>> provider) {
    this.random = random;
    this.window = window;
    this.latency = latency;
    this.provider = provider;
  }

  /** Starts so many calls as soon as each may; tells when they started. */
  List<Long> run(int calls) {
    at(0, () -> next(0, calls));
    while (!events.isEmpty()) {
      Event event = events.poll();
      event.what.run();
    }
    return starts;
  }

  void at(long time, Runnable what) {
    events.add(new Event(time, order++, what));
  }

  private void next(long now, int left) {
    if (left == 0) {
      return;
    }
    long opens = window.opensAt(now, 0);
    if (opens > now) {
      long look = Math.min(opens, now + SECOND / 20);
      at(look, () -> next(look, left));
      return;
    }
    starts.add(now);
    window.started();
    long there = now + (long) (random.nextDouble() * latency.applyAsLong(now));
    long back = there + (long) (random.nextDouble() * latency.applyAsLong(now));
    at(
        there,
        () -> {
          Optional<RateHeaders.Notice> notice = provider.apply(there);
          at(
              back,
              () ->
                  notice.ifPresentOrElse(
                      said -> window.ended(back, said, now), () -> window.ended(back)));
        });
    at(now, () -> next(now, left - 1));
  }
}
