package io.threatrelay.faultrun;

import java.time.Instant;

/**
 * How a key stands with a limit after a call.
 *
 * @param admitted whether the call was within the limit
 * @param reset when the window ends
 * @param news which version of the limit this tells of
 */
record Standing(boolean admitted, int limit, int remaining, Instant reset, int news) {}
