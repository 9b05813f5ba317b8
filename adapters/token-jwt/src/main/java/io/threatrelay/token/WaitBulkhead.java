package io.threatrelay.token;

import java.util.concurrent.Semaphore;

/**
 * Bounds how many requests wait for key sets: for one host, and for all hosts together. No request
 * queues for a place; one that finds none is refused at once.
 */
final class WaitBulkhead {

  private final Semaphore everyHost;
  private final Semaphore thisHost;

  /**
   * @param everyHost the places of all hosts, shared by their bulkheads
   * @param places how many requests may wait for this host
   */
  WaitBulkhead(Semaphore everyHost, int places) {
    this.everyHost = everyHost;
    this.thisHost = new Semaphore(places);
  }

  /** Takes a place, if there is one; it must be given back by {@link #leave}. */
  boolean tryEnter() {
    if (!thisHost.tryAcquire()) {
      return false;
    }
    if (everyHost.tryAcquire()) {
      return true;
    }
    thisHost.release();
    return false;
  }

  void leave() {
    everyHost.release();
    thisHost.release();
  }
}
