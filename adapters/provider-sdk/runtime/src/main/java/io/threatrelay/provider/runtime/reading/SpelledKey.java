package io.threatrelay.provider.runtime.reading;

/**
 * A key in a text, as it is or as JSON may spell it: a reader of the JSON sees the key either way.
 */
final class SpelledKey {

  /** {@code \}{@code u002d} for a hyphen. */
  static final int LONGEST_CHARACTER = 6;

  private static final String MASK = "***";

  private SpelledKey() {}

  static String masked(String text, String key) {
    String plain = text.replace(key, MASK);
    if (plain.indexOf('\\') < 0) {
      return plain;
    }
    StringBuilder masked = new StringBuilder();
    for (int i = 0; i < plain.length(); ) {
      int end = end(plain, i, key);
      masked.append(end > i ? MASK : plain.substring(i, i + 1));
      i = Math.max(end, i + 1);
    }
    return masked.toString();
  }

  /** Where the key that begins here ends; where it begins when there is none. */
  private static int end(String text, int begin, String key) {
    int end = begin;
    for (int i = 0; i < key.length(); i++) {
      int length = length(text, end, key.charAt(i));
      if (length == 0) {
        return begin;
      }
      end += length;
    }
    return end;
  }

  private static int length(String text, int at, char c) {
    if (at >= text.length()) {
      return 0;
    }
    if (text.charAt(at) != '\\') {
      return text.charAt(at) == c ? 1 : 0;
    }
    if (text.regionMatches(true, at, "\\u%04x".formatted((int) c), 0, LONGEST_CHARACTER)) {
      return LONGEST_CHARACTER;
    }
    return "\\\"/".indexOf(c) >= 0 && text.startsWith(String.valueOf(c), at + 1) ? 2 : 0;
  }
}
