package io.threatrelay.provider.runtime.throttle;

import io.threatrelay.domain.port.Budget;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * The way of one key's calls to one provider. Calls wait for their turn when its limits want that,
 * each question's in their order, the questions in turn: a big one does not hold up a small one.
 */
public final class KeyThrottle {

  private static final long SHORTEST_WAIT = 1_000_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final FairQueue turns = new FairQueue();
  private final LearnedLimits rules;
  private final LongSupplier nanoTime;
  private final Runnable aboutToWait;

  /**
   * @param aboutToWait is told when a call has its place in the queue
   */
  KeyThrottle(LearnedLimits rules, LongSupplier nanoTime, Runnable aboutToWait) {
    this.rules = rules;
    this.nanoTime = nanoTime;
    this.aboutToWait = aboutToWait;
  }

  /**
   * Waits for a call's turn.
   *
   * @param kind the template of its path
   * @param truth whether it shall find out how things are, whatever happened before
   * @throws RateLimitExceeded at once when there will be no room before the deadline
   */
  public Permit enter(String kind, boolean truth, Budget budget)
      throws RateLimitExceeded, InterruptedException {
    return new Permit(this, truth ? start(kind) : await(kind, budget));
  }

  private LearnedLimits.Started start(String kind) {
    lock.lock();
    try {
      rules.opensAt(kind, now(), 0);
      return rules.started(kind, now());
    } finally {
      lock.unlock();
    }
  }

  private LearnedLimits.Started await(String kind, Budget budget)
      throws RateLimitExceeded, InterruptedException {
    lock.lockInterruptibly();
    try {
      FairQueue.Turn turn = turns.join(kind, budget, lock.newCondition());
      try {
        serve();
        aboutToWait.run();
        while (turn.started() == null) {
          turn.condition().awaitNanos(patience(turn));
          serve();
        }
        return turn.started();
      } catch (RateLimitExceeded | InterruptedException | RuntimeException gaveUp) {
        if (turn.started() == null) {
          turns.leave(turn);
        } else {
          rules.ended(turn.started(), now());
          serve();
        }
        throw gaveUp;
      }
    } finally {
      lock.unlock();
    }
  }

  /** How long to wait before looking again; nothing is waited for that comes too late. */
  private long patience(FairQueue.Turn turn) throws RateLimitExceeded {
    long now = now();
    long left = turn.budget().left().toNanos();
    long opens = rules.opensAt(turn.kind(), now, turns.ahead(turn));
    if (left <= 0 || opens != LearnedLimits.WHEN_ANSWERED && opens - now > left) {
      throw new RateLimitExceeded(rules.reason(turn.kind(), now));
    }
    long next = rules.opensAt(turn.kind(), now, 0);
    return next == LearnedLimits.WHEN_ANSWERED
        ? left
        : Math.min(left, Math.max(SHORTEST_WAIT, next - now));
  }

  /** Lets start whatever may. */
  private void serve() {
    long now = now();
    turns.each(
        turn -> {
          if (rules.opensAt(turn.kind(), now, 0) > now) {
            return false;
          }
          turn.start(rules.started(turn.kind(), now));
          return true;
        });
  }

  /** An answer's status and headers are there. */
  void answered(LearnedLimits.Started call, int status, RateHeaders headers) {
    locked(() -> rules.answered(call, status, headers, now()));
  }

  void pause(LearnedLimits.Started call, Duration pause) {
    locked(() -> rules.pause(call, pause, now()));
  }

  void ended(LearnedLimits.Started call) {
    locked(() -> rules.ended(call, now()));
  }

  private void locked(Runnable change) {
    lock.lock();
    try {
      change.run();
      serve();
    } finally {
      lock.unlock();
    }
  }

  RateHeaders headers(Map<String, String> all) {
    return new RateHeaders(all, rules.time());
  }

  private long now() {
    return nanoTime.getAsLong();
  }
}
