package io.threatrelay.provider.api;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML of providers as plain text on one line. What may look like a tag in it is text; an entity's
 * builder escapes it.
 */
public final class HtmlText {

  // Each ends at the next opening bracket at the latest: no text takes long to read.
  private static final Pattern INVISIBLE =
      Pattern.compile("(?is)<(script|style)\\b[^<>]*>[^<]*</\\1\\s*>");
  private static final Pattern BREAK =
      Pattern.compile("(?i)</?(br|p|div|li|ul|ol|h[1-6]|tr|td|th)\\b[^<>]*>");
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z!?][^<>]*>");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
  private static final Pattern REFERENCE =
      Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-z]{2,6});");

  private static final Map<String, String> NAMED =
      Map.ofEntries(
          Map.entry("amp", "&"),
          Map.entry("lt", "<"),
          Map.entry("gt", ">"),
          Map.entry("quot", "\""),
          Map.entry("apos", "'"),
          Map.entry("nbsp", " "),
          Map.entry("ndash", "\u2013"),
          Map.entry("mdash", "\u2014"),
          Map.entry("hellip", "\u2026"),
          Map.entry("lsquo", "\u2018"),
          Map.entry("rsquo", "\u2019"),
          Map.entry("ldquo", "\u201c"),
          Map.entry("rdquo", "\u201d"));

  private HtmlText() {}

  /**
   * The text without tags; what is between them remains.
   *
   * @param html HTML, or plain text
   * @return one line, without blanks at its ends
   */
  public static String plain(String html) {
    String seen = INVISIBLE.matcher(html).replaceAll(" ");
    String text = TAG.matcher(BREAK.matcher(seen).replaceAll(" ")).replaceAll("");
    String read =
        REFERENCE
            .matcher(text)
            .replaceAll(
                found -> Matcher.quoteReplacement(character(found.group(1), found.group())));
    return BLANKS.matcher(read).replaceAll(" ").strip();
  }

  /**
   * What a reference stands for.
   *
   * @param otherwise for those that nobody knows
   */
  private static String character(String name, String otherwise) {
    if (name.charAt(0) != '#') {
      return NAMED.getOrDefault(name, otherwise);
    }
    boolean hexadecimal = Character.toLowerCase(name.charAt(1)) == 'x';
    int code =
        hexadecimal ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
    return Character.isValidCodePoint(code) ? Character.toString(code) : otherwise;
  }
}
