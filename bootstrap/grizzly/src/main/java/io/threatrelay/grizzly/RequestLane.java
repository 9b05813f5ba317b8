package io.threatrelay.grizzly;

import java.util.concurrent.ExecutorService;

/**
 * A way in for requests: how many may be there, and the threads that answer them.
 *
 * @param room for requests
 * @param workers take whatever has found room
 */
record RequestLane(AdmissionLimit room, ExecutorService workers) {

  /** A request that was let in. */
  record Ticket(AdmissionLimit room, int body) {

    /** The request is answered. */
    void giveBack() {
      room.giveBack(body);
    }
  }
}
