package io.threatrelay.standalone.server;

import java.util.concurrent.Semaphore;

/** How many requests may be answered at the same time. */
final class Room {

  private final int places;
  private final Semaphore free;

  Room(int places) {
    this.places = places;
    this.free = new Semaphore(places);
  }

  /** How many requests are here now. */
  int inside() {
    return places - free.availablePermits();
  }

  /** Whether there was room for one more; whoever got it gives it back. */
  boolean take() {
    return free.tryAcquire();
  }

  void giveBack() {
    free.release();
  }
}
