package io.threatrelay.relayapi.openapi;

import java.util.Locale;
import java.util.regex.Pattern;

/** Ids of providers as parts of names in programs. */
final class Words {

  private static final Pattern NEXT_WORD = Pattern.compile("(?:^|-)([a-z])");

  private Words() {}

  /** {@code my-source-2} as {@code MySource_2}; no two ids become the same. */
  static String joined(String id) {
    return NEXT_WORD
        .matcher(id)
        .replaceAll(word -> word.group(1).toUpperCase(Locale.ROOT))
        .replace('-', '_');
  }
}
