package io.threatrelay.rest;

/**
 * How much of a request this relay takes.
 *
 * @param bytes of the body
 * @param observables in one list
 * @param depth of nesting
 * @param characters in one text
 */
public record RequestLimits(int bytes, int observables, int depth, int characters) {

  public static final RequestLimits USUAL = new RequestLimits(1 << 20, 1000, 32, 8192);
}
