package io.threatrelay.domain.port;

/**
 * What relays of the family do differently on the wire, so that each can be swapped for its
 * original.
 *
 * @param tokenBeforeBody whether the token is checked before the body is looked at; otherwise a
 *     question without supported observables is answered without a token
 * @param openRefer whether links are given without a token
 * @param faultEnding what ends the message about an invalid body
 */
public record Dialect(boolean tokenBeforeBody, boolean openRefer, String faultEnding) {

  /** What most of the family does. */
  public static final Dialect FAMILY = new Dialect(false, false, ".");
}
