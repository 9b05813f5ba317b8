package io.threatrelay.domain.ctim;

/**
 * Text without characters that hide, move cursors or turn lines around: control characters, bidi
 * controls, zero-width characters, tags and halves of surrogate pairs become U+FFFD. Joiners,
 * variation selectors and soft hyphens, which ordinary text contains, are left out.
 */
public final class VisibleText {

  private static final int REPLACEMENT = 0xfffd;

  private VisibleText() {}

  /** Text on one line: line breaks and tabs are replaced, too. */
  public static String line(String text) {
    return cleaned(text, "");
  }

  /** Text that keeps its tabs and line breaks (CR, LF). */
  public static String lines(String text) {
    return cleaned(text, "\t\r\n");
  }

  /** Whether a text is the same with everything that hides taken out; null is not. */
  public static boolean is(String text) {
    return text != null && line(text).equals(text);
  }

  private static String cleaned(String text, String kept) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !shapesOthers(c))
        .forEach(c -> visible.appendCodePoint(hides(c) && kept.indexOf(c) < 0 ? REPLACEMENT : c));
    return visible.toString();
  }

  /** Soft hyphen, grapheme joiner, zero-width (non-)joiner, variation selectors. */
  private static boolean shapesOthers(int c) {
    return c == 0xad || c == 0x34f || c == 0x200c || c == 0x200d || c >= 0xfe00 && c <= 0xfe0f;
  }

  private static boolean hides(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.FORMAT -> !isArabicOrKaithiMark(c);
      default -> isInvisible(c);
    };
  }

  /** Format characters that have a shape of their own. */
  private static boolean isArabicOrKaithiMark(int c) {
    return c >= 0x600 && c <= 0x605
        || c == 0x6dd
        || c == 0x70f
        || c == 0x890
        || c == 0x891
        || c == 0x8e2
        || c == 0x110bd
        || c == 0x110cd;
  }

  /** Unicode's Default_Ignorable_Code_Point, as far as general categories do not tell. */
  private static boolean isInvisible(int c) {
    return c == 0x115f
        || c == 0x1160
        || c == 0x17b4
        || c == 0x17b5
        || c >= 0x180b && c <= 0x180f
        || c == 0x2065
        || c == 0x3164
        || c == 0xffa0
        || c >= 0xfff0 && c <= 0xfff8
        || c >= 0xe0000 && c <= 0xe0fff;
  }
}
