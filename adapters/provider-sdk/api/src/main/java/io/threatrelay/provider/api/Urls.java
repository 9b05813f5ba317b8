package io.threatrelay.provider.api;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Percent-encoding as of RFC 3986, in which no value can leave its place in a URL. */
public final class Urls {

  private static final Pattern VALUE = Pattern.compile("\\{}");
  private static final String UNRESERVED = "-._~";

  private Urls() {}

  /**
   * A value as one path segment or one query value: all but unreserved characters encoded.
   *
   * @param value any text
   * @return ASCII
   */
  public static String encode(String value) {
    StringBuilder encoded = new StringBuilder(value.length() + 16);
    for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
        encoded.append(c);
      } else {
        encoded.append('%').append("%02X".formatted((int) c));
      }
    }
    return encoded.toString();
  }

  /** A path template with each {@code {}} replaced by the next value, encoded. */
  static String path(String template, String... values) {
    StringBuilder path = new StringBuilder();
    String[] parts = VALUE.split(template, -1);
    if (parts.length != values.length + 1) {
      throw new IllegalArgumentException(values.length + " values for " + template);
    }
    for (int i = 0; i < values.length; i++) {
      path.append(parts[i]).append(segment(values[i]));
    }
    return path.append(parts[values.length]).toString();
  }

  /** A reader of the URL would resolve dots alone. */
  private static String segment(String value) {
    return value.equals(".") || value.equals("..") ? value.replace(".", "%2E") : encode(value);
  }
}
