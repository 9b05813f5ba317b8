package io.threatrelay.provider.runtime.throttle;

import io.threatrelay.provider.runtime.throttle.RateHeaders.Notice;

/**
 * How many calls a provider allows in a span. Not for several threads; times are nanoseconds of one
 * monotonic clock.
 */
interface Window {

  /**
   * When one more call may start, behind so many others; not after {@code now} if it may at once.
   * What depends on answers that are still to come is an estimate.
   */
  long opensAt(long now, int ahead);

  /** A call starts. */
  void started();

  /** A call that had started is over, and said nothing about this window. */
  void ended(long now);

  /** A call that had started then is over, and said this. */
  void ended(long now, Notice notice, long startedAt);

  long limit();

  /**
   * A window for what a notice speaks of; the call that brought it does not count yet. When a
   * second ends is told too roughly to go by.
   */
  static Window of(Notice notice) {
    return notice.resetsIn().isPresent() && notice.span() != Span.SECOND
        ? new FixedWindow(notice.span())
        : new SlidingWindow(notice.span());
  }
}
