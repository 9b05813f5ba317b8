package io.threatrelay.provider.runtime.throttle;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the text of a 429 says about when to come back, as urlscan.io's "Reset in 34 seconds". */
final class RefusalText {

  private static final Pattern SECONDS =
      Pattern.compile(
          "\\b(?:resets?|retry|try again|wait)\\b\\D{0,20}(\\d{1,6})\\s?s(?:ec|\\b)",
          Pattern.CASE_INSENSITIVE);

  private RefusalText() {}

  /** Rounded up: an API that counts in whole seconds may have rounded down. */
  static Optional<Duration> room(String text) {
    Matcher seconds = SECONDS.matcher(text);
    return seconds.find()
        ? Optional.of(Duration.ofSeconds(Long.parseLong(seconds.group(1)) + 1))
        : Optional.empty();
  }
}
