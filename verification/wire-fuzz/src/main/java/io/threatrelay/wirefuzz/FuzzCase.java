package io.threatrelay.wirefuzz;

import java.util.List;

/**
 * What is sent on one connection.
 *
 * @param number the case's; with the seed it makes the case again
 * @param splits where the bytes are cut into pieces that are sent apart, ascending
 */
record FuzzCase(long number, byte[] bytes, List<Integer> splits) {

  private static final int SHOWN = 1200;

  /** With escapes for all that is not printable; the middle is left out of long ones. */
  String escaped() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < bytes.length; i++) {
      if (bytes.length > SHOWN && i == SHOWN / 2) {
        int left = bytes.length - SHOWN;
        text.append(" ... ").append(left).append(" bytes ... ");
        i += left;
      }
      text.append(escaped(bytes[i] & 0xff));
    }
    return text.toString();
  }

  private static String escaped(int next) {
    return switch (next) {
      case '\r' -> "\\r";
      case '\n' -> "\\n";
      case '\t' -> "\\t";
      case '\\' -> "\\\\";
      default -> next >= ' ' && next < 0x7f ? "" + (char) next : "\\x%02x".formatted(next);
    };
  }
}
