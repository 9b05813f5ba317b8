package io.threatrelay.token;

/**
 * Says that bytes are no acceptable JSON; says no more, because JSON libraries quote what they
 * read.
 */
final class NotJsonException extends Exception {

  private static final long serialVersionUID = 1L;
}
