package io.threatrelay.domain;

/** Text of callers made fit for messages and logs. */
public final class Printable {

  private static final int LONGEST = 100;

  private Printable() {}

  /** At most 100 characters; whatever is not printable ASCII as {@code \}{@code uXXXX}. */
  public static String shortened(String text) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (i == LONGEST) {
        return shown.append("...").toString();
      }
      char c = text.charAt(i);
      if (c >= 0x20 && c < 0x7f) {
        shown.append(c);
      } else {
        shown.append("\\u").append("%04x".formatted((int) c));
      }
    }
    return shown.toString();
  }
}
