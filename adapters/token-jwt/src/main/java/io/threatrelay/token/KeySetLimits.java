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
   * A burst of callers right after the start shares one fetch, so the first number is not tiny. It
   * leaves more than half of the 256 request threads of JDK 17 to callers who name another host;
   * the second number leaves a third of them when several hosts hang.
   */
  static final KeySetLimits USUAL =
      new KeySetLimits(Duration.ofSeconds(5), Duration.ofSeconds(15), 96, 160);
}
