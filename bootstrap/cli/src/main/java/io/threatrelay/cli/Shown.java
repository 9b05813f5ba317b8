package io.threatrelay.cli;

/** Text from outside, made safe for a terminal. */
final class Shown {

  private static final String MORE = "...";

  private Shown() {}

  /** Without control and format characters, which could move the cursor or reverse the line. */
  static String of(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ");
  }

  /** At most that many characters. */
  static String cut(String text, int width) {
    String shown = of(text);
    return shown.length() <= width ? shown : shown.substring(0, width - MORE.length()) + MORE;
  }
}
