package io.threatrelay.token;

import java.util.Optional;
import java.util.StringTokenizer;

/** Takes the token out of an {@code Authorization} header. */
final class Bearer {

  private static final int LONGEST_TOKEN = 16 * 1024;

  private Bearer() {}

  static String token(Optional<String> authorization) {
    StringTokenizer words =
        new StringTokenizer(authorization.orElseThrow(Refusal.NO_HEADER::failure), " \t");
    int count = words.countTokens();
    if (count < 2) {
      throw Refusal.WRONG_STRUCTURE.failure();
    }
    if (!words.nextToken().equalsIgnoreCase("bearer")) {
      throw Refusal.WRONG_SCHEME.failure();
    }
    String token = words.nextToken();
    if (count > 2 || token.length() > LONGEST_TOKEN) {
      throw Refusal.WRONG_STRUCTURE.failure();
    }
    return token;
  }
}
