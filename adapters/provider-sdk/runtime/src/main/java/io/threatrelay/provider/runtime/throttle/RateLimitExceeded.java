package io.threatrelay.provider.runtime.throttle;

/** A call would not be allowed before the caller's deadline; the message says by which limit. */
public final class RateLimitExceeded extends Exception {

  private static final long serialVersionUID = 1L;

  RateLimitExceeded(String limit) {
    super(limit, null, false, false);
  }
}
