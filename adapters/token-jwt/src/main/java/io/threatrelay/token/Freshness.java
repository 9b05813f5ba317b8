package io.threatrelay.token;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a key set may be used before it is asked for again. */
final class Freshness {

  private static final Duration USUAL = Duration.ofHours(1);
  private static final Duration SHORTEST = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofHours(24);
  private static final Pattern MAX_AGE = Pattern.compile("(?:^|[,\\s])max-age\\s*=\\s*\"?0*(\\d*)");
  private static final int MOST_DIGITS = 9;

  private Freshness() {}

  /**
   * Follows the header within bounds: nobody can make us ask all the time, nor trust for ever.
   *
   * @param cacheControl the header's value, null when there is none
   */
  static Duration of(String cacheControl) {
    if (cacheControl == null) {
      return USUAL;
    }
    String directives = cacheControl.toLowerCase(Locale.ROOT);
    if (directives.contains("no-store") || directives.contains("no-cache")) {
      return SHORTEST;
    }
    Matcher maxAge = MAX_AGE.matcher(directives);
    return maxAge.find() ? bounded(maxAge.group(1)) : USUAL;
  }

  private static Duration bounded(String digits) {
    if (digits.length() > MOST_DIGITS) {
      return LONGEST;
    }
    Duration asked = Duration.ofSeconds(digits.isEmpty() ? 0 : Long.parseLong(digits));
    if (asked.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
  }
}
