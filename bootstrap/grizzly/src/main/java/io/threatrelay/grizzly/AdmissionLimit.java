package io.threatrelay.grizzly;

import java.util.concurrent.Semaphore;

/** How many requests may be answered at the same time, and how much the large ones may hold. */
final class AdmissionLimit {

  /** Smaller requests need a place and nothing else. */
  private static final int LARGE = 16 << 10;

  private final int places;
  private final Semaphore free;
  private final Semaphore freeBytes;

  /**
   * @param places for requests
   * @param bytes for the bodies of large ones
   */
  AdmissionLimit(int places, int bytes) {
    this.places = places;
    this.free = new Semaphore(places);
    this.freeBytes = new Semaphore(bytes);
  }

  /** An eighth of the heap for bodies, but always room for one. */
  static AdmissionLimit forRequests(int places, int largestBody) {
    long eighth = Runtime.getRuntime().maxMemory() / 8;
    return new AdmissionLimit(
        places, (int) Math.min(Integer.MAX_VALUE, Math.max(eighth, largestBody + 1L)));
  }

  /** How many requests are here now. */
  int inside() {
    return places - free.availablePermits();
  }

  /**
   * Takes room for one more request, if there is any. The caller must release it.
   *
   * @param body its size in bytes
   */
  boolean take(int body) {
    if (!free.tryAcquire()) {
      return false;
    }
    if (!freeBytes.tryAcquire(bytes(body))) {
      free.release();
      return false;
    }
    return true;
  }

  void giveBack(int body) {
    freeBytes.release(bytes(body));
    free.release();
  }

  private static int bytes(int body) {
    return body > LARGE ? body : 0;
  }
}
