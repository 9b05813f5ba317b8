package io.threatrelay.token;

import static io.threatrelay.fuzz.AnswerCheck.require;

import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.port.Budget;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/** Any {@code Authorization} header. */
public final class AuthorizationTarget {

  private static final JwksTokenVerifier VERIFIER = FuzzKeys.verifier();

  private AuthorizationTarget() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String header = new String(input, StandardCharsets.ISO_8859_1);
    if (isTaken(header)) {
      String token = header.strip().split("[ \t]+")[1];
      int signature = token.lastIndexOf('.');
      require(
          Arrays.equals(
              Base64.getUrlDecoder().decode(token.substring(signature + 1)),
              FuzzKeys.signature(token.substring(0, signature))),
          "taken without the genuine signature");
    }
  }

  /** A refusal must be one of the few that there are, none of which quotes the token. */
  static boolean isTaken(String header) {
    try {
      VERIFIER.verify(
          Optional.of(header), Set.of(FuzzKeys.AUDIENCE), Budget.of(Duration.ofHours(1)));
      return true;
    } catch (RelayFailure refused) {
      require(
          Arrays.stream(Refusal.values())
              .anyMatch(known -> known.failure().errors().equals(refused.errors())),
          "a refusal of its own");
      return false;
    }
  }
}
