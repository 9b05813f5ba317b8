package io.threatrelay.token;

import java.time.Duration;

/**
 * How much a key-set host may cost the relay.
 *
 * @param patience how long after a fetch began requests wait for it; later ones do not wait
 * @param fetch how long a fetch may take; what it brings late serves the requests after it
 * @param waitingForOneHost how many requests may wait for the key set of one host
 * @param waiting how many requests may wait for key sets, of all hosts together
 */
record KeySetLimits(Duration patience, Duration fetch, int waitingForOneHost, int waiting) {

  /**
   * The limits of a relay that answers so many requests at the same time: three eighths of them may
   * wait for one host, and five eighths for all. A burst of callers right after the start shares
   * one fetch, so the first number is not tiny; what is left is for callers who name another host.
   */
  static KeySetLimits of(int requests) {
    return new KeySetLimits(
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        Math.max(1, requests * 3 / 8),
        Math.max(1, requests * 5 / 8));
  }
}
