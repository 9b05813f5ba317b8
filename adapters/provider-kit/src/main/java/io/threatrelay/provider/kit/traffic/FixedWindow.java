package io.threatrelay.provider.kit.traffic;

import io.threatrelay.provider.kit.traffic.RateHeaders.Notice;
import java.time.Duration;

/** A limit that begins anew at times that the provider tells. */
final class FixedWindow implements Window {

  /** A call that was given up may arrive a little later all the same. */
  private static final long STRAGGLES = 250_000_000;

  private final long length;
  private long limit = 1;
  private long used;
  private long resetsAt;
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
    long free = limit - used - open - ahead;
    if (free > 0) {
      return now;
    }
    long rounds = Math.min(-free / limit, 1000);
    return (end == Knowledge.NONE ? now + length : resetsAt) + Math.multiplyExact(length, rounds);
  }

  /** When the next span ends, the first answer in it tells. */
  private void beginAnew(long now) {
    if (end != Knowledge.NONE && resetsAt - now <= 0) {
      used = 0;
      end = Knowledge.NONE;
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
    used++;
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
    long counted = notice.limit() - Math.min(notice.limit(), notice.remaining());
    long reset = now + notice.resetsIn().orElse(Duration.ZERO).toNanos();
    boolean newest = startedAt - newsAt > STRAGGLES;
    if (end == Knowledge.TOLD && !newest && resetsAt - reset > length / 2) {
      return;
    }
    if (end == Knowledge.TOLD && (newest || reset - resetsAt > length / 2)) {
      used = counted;
      resetsAt = reset;
      limit = notice.limit();
    } else {
      used = Math.max(used, counted);
      resetsAt = end == Knowledge.TOLD ? Math.max(resetsAt, reset) : reset;
      limit = newest ? notice.limit() : Math.min(limit, notice.limit());
    }
    end = Knowledge.TOLD;
    newsAt = now;
  }

  @Override
  public long limit() {
    return limit;
  }
}
