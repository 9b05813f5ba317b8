package io.threatrelay.provider.runtime.throttle;

import io.threatrelay.provider.runtime.throttle.RateHeaders.Notice;
import java.time.Duration;
import java.util.ArrayDeque;

/**
 * A limit that begins anew at times that the provider tells.
 *
 * <p>What the provider has counted is what its latest notice says, and the calls that ended in
 * silence since the call with that notice started: whether that one counts them as well, nobody
 * knows.
 */
final class FixedWindow implements Window {

  /** A call that was given up may arrive a little later all the same. */
  private static final long STRAGGLES = 250_000_000;

  /** When a span ends is told in whole seconds. */
  private static final long ROUNDED = 1_000_000_000;

  private static final int MOST_REMEMBERED = 10_000;

  private final long length;
  private long limit = 1;
  private long counted;
  private final ArrayDeque<Long> silent = new ArrayDeque<>();
  private long resetsAt;
  private long mayResetAt;
  private long newsAt = Long.MIN_VALUE / 2;
  private Knowledge end = Knowledge.NONE;
  private int open;

  /** What is known of the end of the present span. */
  private enum Knowledge {
    NONE,
    GUESSED,
    TOLD
  }

  FixedWindow(Span span) {
    this.length = span.length().toNanos();
  }

  @Override
  public long opensAt(long now, int ahead) {
    beginAnew(now);
    long free = limit - counted - silent.size() - open - ahead;
    if (free > 0) {
      return now;
    }
    long rounds = Math.min(-free / limit, 1000);
    return (end == Knowledge.NONE ? now + length : resetsAt) + Math.multiplyExact(length, rounds);
  }

  /**
   * When the next span ends, the first answer in it tells. It may have begun before this one was
   * over for sure, and a call that ended in silence meanwhile may count there.
   */
  private void beginAnew(long now) {
    while (end != Knowledge.NONE && resetsAt - now <= 0) {
      counted = 0;
      forgetSilentBefore(end == Knowledge.TOLD ? mayResetAt : resetsAt);
      end = silent.isEmpty() ? Knowledge.NONE : Knowledge.GUESSED;
      resetsAt += length;
    }
  }

  private void forgetSilentBefore(long time) {
    while (!silent.isEmpty() && silent.peek() - time < 0) {
      silent.poll();
    }
  }

  @Override
  public void started() {
    open++;
  }

  /**
   * Providers that count successes only will say so in the next notice. Without any, the span ends
   * one length from here at the latest.
   */
  @Override
  public void ended(long now) {
    beginAnew(now);
    open--;
    silent.add(now);
    if (silent.size() > MOST_REMEMBERED) {
      silent.poll();
      counted++;
    }
    newsAt = now;
    if (end == Knowledge.NONE) {
      resetsAt = now + length;
      end = Knowledge.GUESSED;
    }
  }

  /**
   * Answers may overtake each other: one to a question that was asked before the last news can only
   * tell that more is used, and tells nothing of a span that is over.
   */
  @Override
  public void ended(long now, Notice notice, long startedAt) {
    beginAnew(now);
    open--;
    long resetsIn = notice.resetsIn().orElse(Duration.ZERO).toNanos();
    long later = end == Knowledge.TOLD ? now + resetsIn - resetsAt : 0;
    boolean newest = startedAt - newsAt > STRAGGLES;
    if (!newest && later < -length / 2) {
      return;
    }
    long used = notice.limit() - Math.min(notice.limit(), notice.remaining());
    long reset = now + resetsIn;
    long mayReset = startedAt + resetsIn - ROUNDED;
    boolean news = newest || later > length / 2;
    if (news || end != Knowledge.TOLD) {
      resetsAt = reset;
      mayResetAt = mayReset;
    } else {
      resetsAt = Math.max(resetsAt, reset);
      mayResetAt = Math.min(mayResetAt, mayReset);
    }
    if (news || used > counted) {
      counted = used;
      forgetSilentBefore(startedAt - STRAGGLES);
    }
    limit = news ? notice.limit() : Math.min(limit, notice.limit());
    end = Knowledge.TOLD;
    newsAt = now;
  }

  @Override
  public long limit() {
    return limit;
  }
}
