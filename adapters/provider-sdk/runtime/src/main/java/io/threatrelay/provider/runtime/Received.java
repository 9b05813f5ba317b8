package io.threatrelay.provider.runtime;

/**
 * What was read of an answer.
 *
 * @param items list items that were read
 * @param itemsSent list items that the provider sent, as far as they are read at all
 * @param wanting whether items are missing because this relay had no more memory at that moment
 */
record Received<T>(T value, long items, long itemsSent, boolean wanting) {

  boolean isWhole() {
    return items == itemsSent;
  }
}
