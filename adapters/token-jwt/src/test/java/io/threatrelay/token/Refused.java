package io.threatrelay.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.RelayFailure;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.function.Executable;

/** Expects refusals, in the words of the contract and without a secret. */
final class Refused {

  static final String NO_HEADER = "Authorization header is missing";
  static final String SCHEME = "Wrong authorization type";
  static final String STRUCTURE = "Wrong JWT structure";
  static final String NO_HOST =
      "jwks_host is missing in JWT payload. Make sure custom_jwks_host field is present in module_type";
  static final String HOST =
      "Wrong jwks_host in JWT payload. Make sure domain follows the visibility.<region>.cisco.com structure";
  static final String KID = "kid from JWT header not found in API response";
  static final String SIGNATURE =
      "Failed to decode JWT with provided key. Make sure domain in custom_jwks_host corresponds to your SecureX instance region.";
  static final String EXPIRED = "JWT has expired";
  static final String EARLY = "JWT is not valid yet";
  static final String AUDIENCE = "Wrong configuration-token-audience";
  static final String PAYLOAD = "Wrong JWT payload structure";

  private Refused() {}

  static RelayFailure with(String reason, Executable call) {
    RelayFailure failure = assertThrows(RelayFailure.class, call);
    assertEquals(
        List.of(RelayError.fatal("authorization error", "Authorization failed: " + reason)),
        failure.errors());
    StringWriter log = new StringWriter();
    failure.printStackTrace(new PrintWriter(log));
    assertFalse(log.toString().contains(TestToken.SECRET), log::toString);
    assertFalse(log.toString().contains("eyJ"), log::toString);
    return failure;
  }
}
