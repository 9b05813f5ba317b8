package io.threatrelay.provider.api;

import static io.threatrelay.domain.RelayError.TOO_MANY_REQUESTS;
import static io.threatrelay.domain.RelayError.UNKNOWN;
import static io.threatrelay.domain.RelayError.fatal;

import io.threatrelay.domain.RelayError;

/** What most relays of the family say of a status, with what the answer says itself. */
final class FamilyErrors {

  private FamilyErrors() {}

  static ApiErrors of(String provider) {
    RelayError unavailable =
        fatal("service unavailable", provider + " is unavailable. Please, try again later.");
    return ApiErrors.of(
            provider,
            body ->
                fatal(UNKNOWN, "Unexpected response from " + provider + ": " + JsonText.said(body)))
        .nothingOn(404)
        .onRefusedKey(401, FamilyErrors::unauthorized, body -> true)
        .on(402, FamilyErrors::unauthorized)
        .on(403, FamilyErrors::unauthorized)
        .on(
            429,
            fatal(
                TOO_MANY_REQUESTS,
                "Too many requests have been made to " + provider + ". Please, try again later."))
        .on(502, unavailable)
        .on(503, unavailable)
        .on(504, unavailable)
        .whenUnreachable(unavailable);
  }

  private static RelayError unauthorized(String body) {
    return RelayError.authorization(JsonText.said(body));
  }
}
