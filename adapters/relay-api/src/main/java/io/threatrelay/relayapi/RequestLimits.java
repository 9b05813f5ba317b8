package io.threatrelay.relayapi;

/**
 * How much of a request this relay takes.
 *
 * @param bytes of the body
 * @param observables in one list
 * @param depth of nesting
 * @param characters in one text
 */
public record RequestLimits(int bytes, int observables, int depth, int characters) {

  /** Deeper and longer than any list of observables is. */
  private static final int DEPTH = 32;

  private static final int CHARACTERS = 8192;

  public static RequestLimits of(int bytes, int observables) {
    return new RequestLimits(bytes, observables, DEPTH, CHARACTERS);
  }
}
