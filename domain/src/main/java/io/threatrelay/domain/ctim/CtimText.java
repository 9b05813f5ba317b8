package io.threatrelay.domain.ctim;

import java.util.List;

/**
 * Text of providers as CTIM takes it: no longer than a field allows, without characters that move
 * cursors or turn lines around. What is too long is cut; nothing fails for it.
 */
public final class CtimText {

  private static final int LINE = 1024;
  private static final int PARAGRAPH = 2048;
  private static final int PAGE = 5000;

  private CtimText() {}

  /** A title, a tag, a reason, a producer: at most 1024 characters. */
  public static String line(String text) {
    return cut(harmless(text), LINE);
  }

  /** Lines, each cut on its own. */
  public static List<String> lines(List<String> texts) {
    return texts.stream().map(CtimText::line).toList();
  }

  /** A short description: at most 2048 characters. */
  public static String shortDescription(String text) {
    return cut(harmless(text), PARAGRAPH);
  }

  /** A description: at most 5000 characters. */
  public static String description(String text) {
    return cut(harmless(text), PAGE);
  }

  private static String harmless(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(c -> shown.appendCodePoint(isHarmful(c) ? 0xfffd : c));
    return shown.toString();
  }

  private static boolean isHarmful(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default ->
          codePoint >= 0x202a && codePoint <= 0x202e || codePoint >= 0x2066 && codePoint <= 0x2069;
    };
  }

  /** The beginning of a text; a character outside the BMP is not cut in half. */
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    boolean half = most > 0 && Character.isHighSurrogate(text.charAt(most - 1));
    return text.substring(0, half ? most - 1 : most);
  }
}
