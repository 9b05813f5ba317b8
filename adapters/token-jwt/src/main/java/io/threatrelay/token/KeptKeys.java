package io.threatrelay.token;

import java.time.Instant;

/**
 * A key set in the cache.
 *
 * @param number which fetch brought it
 * @param begun when that fetch began
 * @param freshUntil when to ask again
 */
record KeptKeys(KeySet keys, long number, Instant begun, Instant freshUntil) {

  KeptKeys(FetchedKeySet fetched, long number, Instant begun) {
    this(fetched.keys(), number, begun, begun.plus(fetched.freshFor()));
  }
}
