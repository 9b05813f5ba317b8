package io.threatrelay.wirefuzz;

/**
 * A request as the standard has it.
 *
 * @param reason of a verdict other than {@link Verdict#SERVE}, in a few words
 * @param head the request line and headers, a character for each byte
 * @param wholeHead whether a blank line follows somewhere, so that a server need not wait for more
 * @param last whether the connection must be closed after it
 */
record Parsed(Verdict verdict, String reason, String head, boolean wholeHead, boolean last) {

  boolean isHead() {
    return head.startsWith("HEAD ");
  }

  /** Whether the connection ends with this request, or must end. */
  boolean ends() {
    return last || verdict.ends();
  }
}
