package io.threatrelay.token;

import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.RelayFailure;

/** Why a token is not accepted, in the words of the relay family. */
enum Refusal {
  NO_HEADER("Authorization header is missing"),
  WRONG_SCHEME("Wrong authorization type"),
  WRONG_STRUCTURE("Wrong JWT structure"),
  NO_HOST(
      "jwks_host is missing in JWT payload. Make sure custom_jwks_host field is present in"
          + " module_type"),
  WRONG_HOST(
      "Wrong jwks_host in JWT payload. Make sure domain follows the"
          + " visibility.<region>.cisco.com structure"),
  UNKNOWN_KEY("kid from JWT header not found in API response"),
  WRONG_SIGNATURE(
      "Failed to decode JWT with provided key. Make sure domain in custom_jwks_host corresponds to"
          + " your SecureX instance region."),
  EXPIRED("JWT has expired"),
  NOT_YET_VALID("JWT is not valid yet"),
  WRONG_AUDIENCE("Wrong configuration-token-audience"),
  WRONG_PAYLOAD("Wrong JWT payload structure");

  private final String reason;

  Refusal(String reason) {
    this.reason = reason;
  }

  RelayFailure failure() {
    return because(null);
  }

  /** What a key set that could not be had means for a token; a new exception for every caller. */
  static RelayFailure ofKeySet(Throwable cause) {
    return cause instanceof RelayFailure refused
        ? new RelayFailure(refused.errors().get(0), refused)
        : WRONG_HOST.because(cause);
  }

  /**
   * Keeps the cause for the log.
   *
   * @param cause must not quote a token; what JSON and JWT libraries throw does
   */
  RelayFailure because(Throwable cause) {
    return new RelayFailure(RelayError.authorization(reason), cause);
  }
}
