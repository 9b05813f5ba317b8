package io.threatrelay.standalone;

import java.util.concurrent.Semaphore;

/** How many requests, and how much of their bodies, may be here at the same time. */
final class Room {

  private static final int SHARE_OF_HEAP = 8;
  private static final int KIBIBYTE = 1024;

  private final Semaphore requests;
  private final Semaphore kibibytes;

  /**
   * @param requests how many may be in flight; their bodies may take an eighth of the heap
   */
  Room(int requests) {
    this.requests = new Semaphore(requests);
    this.kibibytes = new Semaphore((int) (heap() / SHARE_OF_HEAP / KIBIBYTE));
  }

  private static long heap() {
    return Math.min(Runtime.getRuntime().maxMemory(), 1L << 40);
  }

  boolean takeRequest() {
    return requests.tryAcquire();
  }

  void leaveRequest() {
    requests.release();
  }

  boolean takeBody(int bytes) {
    return kibibytes.tryAcquire(rounded(bytes));
  }

  void leaveBody(int bytes) {
    kibibytes.release(rounded(bytes));
  }

  private static int rounded(int bytes) {
    return (bytes + KIBIBYTE - 1) / KIBIBYTE;
  }
}
