package io.threatrelay.domain.port;

/**
 * How much one response may hold.
 *
 * @param entities entities, links, relations and table cells together
 * @param bytes of JSON, before any compression
 */
public record ResponseLimits(int entities, long bytes) {

  public static final ResponseLimits NONE = new ResponseLimits(Integer.MAX_VALUE, Long.MAX_VALUE);

  public ResponseLimits {
    if (entities < 1 || bytes < 1) {
      throw new IllegalArgumentException("no room for anything: " + entities + ", " + bytes);
    }
  }
}
