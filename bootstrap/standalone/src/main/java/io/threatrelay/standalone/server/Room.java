package io.threatrelay.standalone.server;

import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** How many requests may be in flight at the same time. */
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

  /** Whether there was room for one more, which {@link Visit} gives back. */
  boolean take() {
    return free.tryAcquire();
  }

  /** One request's stay: until it is answered or its caller is gone, whichever is noticed. */
  final class Visit {

    private final AtomicBoolean over = new AtomicBoolean();

    void leave() {
      if (over.compareAndSet(false, true)) {
        free.release();
      }
    }
  }
}
