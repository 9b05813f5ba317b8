package io.threatrelay.provider.runtime.bulkhead;

/** There was no place for a call before the caller's deadline. */
public final class BulkheadFull extends Exception {

  private static final long serialVersionUID = 1L;

  BulkheadFull() {
    super("The relay is at its limit of concurrent provider calls.", null, false, false);
  }
}
