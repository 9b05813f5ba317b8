package io.threatrelay.provider.api;

import java.util.regex.Pattern;

/** A setting's value as messages quote it: without what may be a password or a key. */
final class QuotedValue {

  private static final String HIDDEN = "…";
  private static final Pattern SECRET_NAME =
      Pattern.compile(
          "(?i).*(?<!_PER)_(API_?KEY|KEY|TOKEN|SECRET|PASSWORD|PASSPHRASE|CREDENTIALS?)");

  /** A password may hold any character, so everything up to the last @ belongs to it. */
  private static final Pattern USER_INFO =
      Pattern.compile("^(\\s*[A-Za-z][A-Za-z0-9+.-]*://)?.*@", Pattern.DOTALL);

  private static final Pattern QUERY = Pattern.compile("\\?.+", Pattern.DOTALL);

  private QuotedValue() {}

  static String of(String name, String value) {
    if (SECRET_NAME.matcher(name).matches()) {
      return HIDDEN;
    }
    String open = USER_INFO.matcher(value).replaceFirst("$1" + HIDDEN + "@");
    return QUERY.matcher(open).replaceFirst("?" + HIDDEN);
  }
}
