package io.threatrelay.standalone;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** One request's stay: it takes room until it is answered or gone, whichever is noticed. */
final class Visit {

  private final Room room;
  private final AtomicInteger body = new AtomicInteger();
  private final AtomicBoolean over = new AtomicBoolean();

  Visit(Room room) {
    this.room = room;
  }

  /** Takes room for more of the body; whether there is any. */
  boolean take(int bytes) {
    if (!room.takeBody(bytes)) {
      return false;
    }
    body.addAndGet(bytes);
    return true;
  }

  /** How many bytes of the body there is room for. */
  int taken() {
    return body.get();
  }

  /** Gives everything back; once. */
  void leave() {
    if (over.compareAndSet(false, true)) {
      room.leaveBody(body.get());
      room.leaveRequest();
    }
  }
}
