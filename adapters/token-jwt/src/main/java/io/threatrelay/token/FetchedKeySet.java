package io.threatrelay.token;

import java.time.Duration;

/**
 * A key set as its host gave it.
 *
 * @param freshFor how long it need not be asked for again
 */
record FetchedKeySet(KeySet keys, Duration freshFor) {}
