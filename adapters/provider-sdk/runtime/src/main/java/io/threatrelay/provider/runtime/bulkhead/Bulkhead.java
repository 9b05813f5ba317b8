package io.threatrelay.provider.runtime.bulkhead;

import io.threatrelay.domain.port.Budget;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Bounds how many calls are under way together, and shares the places among the hosts that are
 * called and their keys, so that neither a host that does not answer nor a busy key can take those
 * that others need ({@link FairShares}).
 */
public final class Bulkhead {

  private final ReentrantLock lock = new ReentrantLock();
  private final FairShares shares;

  /**
   * @param places how many calls may be under way together; at least one
   */
  public Bulkhead(int places) {
    if (places < 1) {
      throw new IllegalArgumentException("at least one place, not " + places);
    }
    this.shares = new FairShares(places);
  }

  /** A place that was taken; it must be closed, once. */
  public interface Place extends AutoCloseable {

    @Override
    void close();
  }

  /**
   * Waits for a place.
   *
   * @throws BulkheadFull when there is none before the deadline
   */
  public Place enter(String host, String key, Budget budget)
      throws BulkheadFull, InterruptedException {
    lock.lockInterruptibly();
    try {
      Condition admitted = lock.newCondition();
      FairShares.Ticket ticket = shares.join(host, key, admitted::signal);
      try {
        while (!ticket.isAdmitted()) {
          long left = budget.left().toNanos();
          if (left <= 0) {
            throw new BulkheadFull();
          }
          admitted.awaitNanos(left);
        }
      } catch (BulkheadFull | InterruptedException gaveUp) {
        shares.leave(ticket);
        throw gaveUp;
      }
      return () -> leave(ticket);
    } finally {
      lock.unlock();
    }
  }

  /** Takes a place if one is there at once. */
  public Optional<Place> tryEnter(String host, String key) {
    lock.lock();
    try {
      FairShares.Ticket ticket = shares.join(host, key, () -> {});
      if (ticket.isAdmitted()) {
        return Optional.of(() -> leave(ticket));
      }
      shares.leave(ticket);
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  private void leave(FairShares.Ticket ticket) {
    lock.lock();
    try {
      shares.leave(ticket);
    } finally {
      lock.unlock();
    }
  }
}
