package io.threatrelay.assembly;

/** A text that is not of its kind. */
final class Misfit extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient String part;

  /**
   * @param part the part of the text that does not fit
   * @param hint what to use instead, or nothing
   */
  Misfit(String part, String hint) {
    super(hint, null, false, false);
    this.part = part;
  }

  Misfit(String part) {
    this(part, "");
  }

  String part() {
    return part;
  }
}
