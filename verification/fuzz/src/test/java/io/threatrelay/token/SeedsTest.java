package io.threatrelay.token;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** A target that refuses everything would find nothing. */
class SeedsTest {

  private static final String PAYLOAD = "{\"jwks_host\":\"keys.example\",\"aud\":\"relay\"}";

  private static String bearer(String header, String payload) {
    String signed = FuzzKeys.base64(header.getBytes()) + "." + FuzzKeys.base64(payload.getBytes());
    return "Bearer " + signed + "." + FuzzKeys.base64(FuzzKeys.signature(signed));
  }

  @Test
  void takesTheTokenThatIsRight() {
    assertTrue(
        AuthorizationTarget.isTaken(bearer("{\"alg\":\"RS256\",\"kid\":\"main\"}", PAYLOAD)));
    assertFalse(
        AuthorizationTarget.isTaken(bearer("{\"alg\":\"RS256\",\"kid\":\"other\"}", PAYLOAD)));
  }
}
