package io.threatrelay.sandbox;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A search for scans whose page has one value. */
record ScanQuery(Field field, String value) {

  /** The fields of the index that can be searched here. */
  enum Field {
    IP("page.ip", Scan::ip),
    DOMAIN("page.domain", Scan::domain),
    URL("page.url.keyword", Scan::url);

    private final String name;
    private final Function<Scan, String> value;

    Field(String name, Function<Scan, String> value) {
      this.name = name;
      this.value = value;
    }
  }

  // field:"value", where \ quotes the character behind it
  private static final Pattern SYNTAX =
      Pattern.compile("([a-z.]+):\"((?:[^\"\\\\]++|\\\\.)++)\"", Pattern.DOTALL);

  /** Empty if the text is not a query of this kind. */
  static Optional<ScanQuery> parse(String text) {
    Matcher matcher = SYNTAX.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String value = matcher.group(2).replaceAll("(?s)\\\\(.)", "$1");
    for (Field field : Field.values()) {
      if (field.name.equals(matcher.group(1))) {
        // Names and addresses are indexed in lower case, URLs as they are.
        return Optional.of(
            new ScanQuery(field, field == Field.URL ? value : value.toLowerCase(Locale.ROOT)));
      }
    }
    return Optional.empty();
  }

  boolean matches(Scan scan) {
    return field.value.apply(scan).equals(value);
  }
}
