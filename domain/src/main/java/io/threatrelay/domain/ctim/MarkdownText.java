package io.threatrelay.domain.ctim;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Prose of an entity. CTIM's descriptions are Markdown, in which HTML counts: this is the Markdown
 * that shows a text as it was written. Angle brackets and character references are escaped as HTML,
 * all else by a backslash, and only where it would mean something; names, addresses and bare URLs
 * stay as they are. What is too long is cut, never within an escape.
 */
public final class MarkdownText {

  private static final int LINE = 1024;
  private static final int PARAGRAPH = 2048;
  private static final int PAGE = 5000;

  private static final String INLINE = "`[]|";
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,40});");
  private static final Pattern OPENING = Pattern.compile("(?:#{1,6}|[-+]|[0-9]{1,9}[.)])(?: |$)");

  private final String markdown;

  private MarkdownText(String markdown) {
    this.markdown = markdown;
  }

  /** A title or a reason: at most 1024 characters. */
  public static MarkdownText line(String text) {
    return of(text, LINE);
  }

  /** A short description: at most 2048 characters. */
  public static MarkdownText shortDescription(String text) {
    return of(text, PARAGRAPH);
  }

  /** A description: at most 5000 characters. */
  public static MarkdownText description(String text) {
    return of(text, PAGE);
  }

  private static MarkdownText of(String text, int most) {
    String words = VisibleText.line(CtimText.cut(text, 2 * PAGE)).stripLeading();
    StringBuilder markdown = new StringBuilder();
    int opening = openingEscape(words);
    for (int i = 0; i < words.length(); ) {
      int c = words.codePointAt(i);
      String shown = i == opening ? "\\" + Character.toString(c) : escaped(words, i, c);
      if (markdown.length() + shown.length() > most) {
        break;
      }
      markdown.append(shown);
      i += Character.charCount(c);
    }
    return new MarkdownText(markdown.toString());
  }

  private static String escaped(String text, int at, int c) {
    return switch (c) {
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '&' -> isReference(text, at) ? "&amp;" : "&";
      case '\\' -> isPunctuation(text, at + 1) ? "\\\\" : "\\";
      case '*' -> isWildcard(text, at) ? "*" : "\\*";
      case '~' -> isRun(text, at) ? "\\~" : "~";
      default -> INLINE.indexOf(c) >= 0 ? "\\" + (char) c : Character.toString(c);
    };
  }

  private static boolean isReference(String text, int at) {
    return REFERENCE.matcher(text).region(at, text.length()).lookingAt();
  }

  /** A backslash before any other character is one. */
  private static boolean isPunctuation(String text, int at) {
    return at < text.length()
        && text.charAt(at) > ' '
        && text.charAt(at) < 0x7f
        && !Character.isLetterOrDigit(text.charAt(at));
  }

  /** Of a name such as {@code *.example.com}: it begins no emphasis that anything could end. */
  private static boolean isWildcard(String text, int at) {
    return text.startsWith(".", at + 1) && (at == 0 || text.charAt(at - 1) == ' ');
  }

  private static boolean isRun(String text, int at) {
    return at > 0 && text.charAt(at - 1) == '~' || text.startsWith("~", at + 1);
  }

  /** Where a text that begins like a heading, a list or a rule gets a backslash; -1 for others. */
  private static int openingEscape(String text) {
    Matcher opening = OPENING.matcher(text);
    if (opening.lookingAt()) {
      int at = 0;
      while (Character.isDigit(text.charAt(at))) {
        at++;
      }
      return at;
    }
    return !text.isEmpty() && text.chars().allMatch(c -> c == '-' || c == '_' || c == ' ') ? 0 : -1;
  }

  /** The Markdown. */
  @Override
  public String toString() {
    return markdown;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MarkdownText text && text.markdown.equals(markdown);
  }

  @Override
  public int hashCode() {
    return markdown.hashCode();
  }
}
