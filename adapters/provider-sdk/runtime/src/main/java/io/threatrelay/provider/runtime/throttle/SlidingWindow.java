package io.threatrelay.provider.runtime.throttle;

import io.threatrelay.provider.runtime.throttle.RateHeaders.Notice;
import java.util.ArrayDeque;

/**
 * A limit for any span of its length, wherever the provider lets it begin. A call holds its place
 * from its start until one span after its end: between the two the provider has counted it.
 */
final class SlidingWindow implements Window {

  private static final long STRAGGLES = 250_000_000;
  private static final int MOST_REMEMBERED = 100_000;

  private final long length;
  private final ArrayDeque<Long> leaving = new ArrayDeque<>();
  private long limit = 1;
  private int open;
  private long toldAt;
  private boolean told;

  SlidingWindow(Span span) {
    this.length = span.length().toNanos();
  }

  @Override
  public long opensAt(long now, int ahead) {
    while (!leaving.isEmpty() && leaving.peek() - now <= 0) {
      leaving.poll();
    }
    long free = limit - open - leaving.size() - ahead;
    if (free > 0) {
      return now;
    }
    // Each place is taken again at once by a call that is answered at once.
    long place = -free;
    long taken = open + leaving.size();
    long rounds = place < taken ? 0 : (place - taken) / limit + 1;
    return leaves(place - rounds * limit, now) + length * Math.min(rounds, MOST_REMEMBERED);
  }

  private long leaves(long place, long now) {
    if (place < 0) {
      return now;
    }
    return leaving.stream().skip(place).findFirst().orElse(now + length);
  }

  @Override
  public void started() {
    open++;
  }

  /** Given up, perhaps: it may arrive a little later all the same. */
  @Override
  public void ended(long now) {
    open--;
    leave(now + length + STRAGGLES, 1);
  }

  /** Calls of others with the same key show in what is left. */
  @Override
  public void ended(long now, Notice notice, long startedAt) {
    open--;
    leave(now + length, 1);
    boolean news = !told || startedAt - toldAt >= 0;
    limit = news ? notice.limit() : Math.min(limit, notice.limit());
    toldAt = news ? now : toldAt;
    told = true;
    long counted = notice.limit() - Math.min(notice.limit(), notice.remaining());
    leave(now + length, counted - open - leaving.size());
  }

  /** In the order in which they leave. */
  private void leave(long when, long calls) {
    long inOrder = leaving.isEmpty() ? when : Math.max(when, leaving.peekLast());
    for (long i = 0; i < calls && leaving.size() < MOST_REMEMBERED; i++) {
      leaving.add(inOrder);
    }
  }

  @Override
  public long limit() {
    return limit;
  }
}
