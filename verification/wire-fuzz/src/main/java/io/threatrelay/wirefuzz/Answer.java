package io.threatrelay.wirefuzz;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A final answer, not one of the 100s.
 *
 * @param body a character for each byte
 */
record Answer(int status, String body) {

  private static final Pattern MARK = Pattern.compile("\\{\"data\":\"([oi]\\d+x\\d+)\"\\}");

  /** Which question this is the answer to; empty when it does not say so. */
  Optional<String> mark() {
    Matcher mark = MARK.matcher(body.strip());
    return mark.matches() ? Optional.of(mark.group(1)) : Optional.empty();
  }
}
