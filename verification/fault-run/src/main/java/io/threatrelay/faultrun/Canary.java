package io.threatrelay.faultrun;

import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.LongStream;

/**
 * Wakes up at a steady pace and notes how late: the time that the judge's own process was kept
 * waiting, which nobody else is blamed for. Moments are of {@link System#nanoTime}.
 */
final class Canary {

  private static final long PACE = 5_000_000;
  private static final long NOTED = 2_000_000;
  private static final long LONGEST = 10_000_000_000L;

  private final long origin = System.nanoTime();
  private final NavigableMap<Long, Long> stalls = new ConcurrentSkipListMap<>();
  private final NavigableMap<Long, Long> collections = new ConcurrentSkipListMap<>();

  Canary() {
    Thread thread = new Thread(this::sing, "canary");
    thread.setDaemon(true);
    thread.setPriority(Thread.MAX_PRIORITY);
    thread.start();
  }

  private void sing() {
    try {
      while (true) {
        long due = System.nanoTime() - origin + PACE;
        Thread.sleep(PACE / 1_000_000);
        long woken = System.nanoTime() - origin;
        if (woken - due > NOTED) {
          stalls.put(due, woken);
        }
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** The judge makes the relay stand still for a full collection. */
  long collectionBegins() {
    long start = System.nanoTime() - origin;
    collections.put(start, Long.MAX_VALUE);
    return start;
  }

  void collectionEnds(long start) {
    collections.put(start, System.nanoTime() - origin);
  }

  /** For how much of this time an answer may have been kept waiting by the judge. */
  long delay(long from, long to) {
    return overlap(stalls, from, to).sum() + overlap(collections, from, to).sum();
  }

  /** The longest that the judge itself was kept waiting at once. */
  long longestStall(long from, long to) {
    return overlap(stalls, from, to).max().orElse(0);
  }

  private LongStream overlap(NavigableMap<Long, Long> pauses, long from, long to) {
    long start = from - origin;
    long end = Math.max(start, to - origin);
    return pauses.subMap(start - LONGEST, end).entrySet().stream()
        .mapToLong(pause -> Math.min(end, pause.getValue()) - Math.max(start, pause.getKey()))
        .filter(common -> common > 0);
  }
}
