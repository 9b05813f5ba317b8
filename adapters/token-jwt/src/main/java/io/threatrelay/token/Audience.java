package io.threatrelay.token;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks whom a token is meant for. */
final class Audience {

  private static final String CLAIM = "aud";

  private Audience() {}

  static void check(Map<String, Object> claims, Set<String> accepted) {
    if (!claims.containsKey(CLAIM)) {
      throw Refusal.WRONG_PAYLOAD.failure();
    }
    Object value = claims.get(CLAIM);
    List<?> named = value instanceof List<?> several ? several : Collections.singletonList(value);
    boolean texts = named.stream().allMatch(String.class::isInstance);
    if (!texts || named.stream().noneMatch(accepted::contains)) {
      throw Refusal.WRONG_AUDIENCE.failure();
    }
  }
}
