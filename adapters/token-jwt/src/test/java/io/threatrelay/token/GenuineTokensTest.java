package io.threatrelay.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.PublicKey;
import org.junit.jupiter.api.Test;

/** What is remembered of signatures, and what not. */
class GenuineTokensTest {

  private static final PublicKey KEY = TestKeys.MAIN.getPublic();

  private final GenuineTokens tokens = new GenuineTokens();

  private static CompactJws token(String payload, String signature) {
    return CompactJws.parse(
        TestToken.base64(TestToken.utf8("{}"))
            + "."
            + TestToken.base64(TestToken.utf8(payload))
            + "."
            + TestToken.base64(TestToken.utf8(signature)),
        new BoundedJson());
  }

  @Test
  void knowsATokenByAllOfItAndItsKey() {
    tokens.remember(token("{\"a\":1}", "signature"), KEY);

    assertTrue(tokens.knows(token("{\"a\":1}", "signature"), KEY));
    assertFalse(tokens.knows(token("{\"a\":2}", "signature"), KEY));
    assertFalse(tokens.knows(token("{\"a\":1}", "another"), KEY));
    assertFalse(tokens.knows(token("{\"a\":1}", "signature"), TestKeys.ROGUE.getPublic()));
  }

  @Test
  void forgetsAllWhenThereAreTooMany() {
    for (int i = 0; i < GenuineTokens.MOST; i++) {
      tokens.remember(token("{}", "signature " + i), KEY);
    }
    assertEquals(GenuineTokens.MOST, tokens.size());

    tokens.remember(token("{}", "one more"), KEY);

    assertEquals(1, tokens.size());
    assertFalse(tokens.knows(token("{}", "signature 0"), KEY));
  }
}
