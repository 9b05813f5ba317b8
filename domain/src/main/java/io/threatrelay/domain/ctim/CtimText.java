package io.threatrelay.domain.ctim;

import java.util.List;

/**
 * Words of providers that are names and not prose (a tag, a category, an id, a column): visible,
 * and no longer than a field of CTIM allows. What is too long is cut; nothing fails for it.
 */
public final class CtimText {

  private static final int LINE = 1024;

  private CtimText() {}

  /** A name: at most 1024 characters. */
  public static String line(String text) {
    return cut(VisibleText.line(text), LINE);
  }

  /** Names, each cut on its own. */
  public static List<String> lines(List<String> texts) {
    return texts.stream().map(CtimText::line).toList();
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
