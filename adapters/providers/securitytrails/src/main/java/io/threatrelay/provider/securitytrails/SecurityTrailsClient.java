package io.threatrelay.provider.securitytrails;

import static io.threatrelay.domain.RelayError.TOO_MANY_REQUESTS;
import static io.threatrelay.domain.RelayError.UNKNOWN;
import static io.threatrelay.domain.RelayError.fatal;

import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.provider.api.Api;
import io.threatrelay.provider.api.ApiErrors;
import io.threatrelay.provider.api.JsonBody;
import io.threatrelay.provider.api.JsonText;
import io.threatrelay.provider.api.Transport;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * The calls of SecurityTrails' API v1 that this relay makes.
 *
 * @see <a href="https://docs.securitytrails.com/reference">the API's reference</a>
 */
final class SecurityTrailsClient {

  static final ApiErrors ERRORS =
      ApiErrors.of(SecurityTrailsProvider.NAME, body -> unexpected(UNKNOWN, body))
          .nothingOn(400, 404, 406)
          .onRefusedKey(401, body -> unexpected("unauthorized", body), body -> true)
          .onRefusedKey(
              403,
              body -> RelayError.authorization(JsonText.field("message", body).orElse(body)),
              body -> body.toLowerCase(Locale.ROOT).contains("authentication"))
          .on(429, body -> unexpected(TOO_MANY_REQUESTS, body));

  /** A page has up to 100 records; one of a busy host names up to some hundred addresses. */
  private static final int MOST_ITEMS = 25_000;

  private final Api api;

  SecurityTrailsClient(URI base, Transport transport) {
    this.api = Api.at(base, ERRORS, transport).withKeyIn("APIKEY").withAtMost(MOST_ITEMS);
  }

  private static RelayError unexpected(String code, String body) {
    return fatal(code, "Unexpected response from SecurityTrails: " + body);
  }

  static RelayError spent(Usage usage) {
    return fatal(
        TOO_MANY_REQUESTS,
        "%d of %d queries of this month are used at SecurityTrails."
            .formatted(usage.current(), usage.allowed()));
  }

  /** One page of the addresses a host name resolved to; record type {@code a} or {@code aaaa}. */
  Optional<DnsHistory> history(String host, String recordType, int page, ProviderAccess access) {
    return api.get("history/{}/dns/{}", host, recordType)
        .query("page", Integer.toString(page))
        .answer(DnsHistory.class, access);
  }

  /** One page of the domains on an address; filter {@code ipv4} or {@code ipv6}. */
  Optional<DomainList> domains(String filter, String address, int page, ProviderAccess access) {
    JsonObject query =
        JsonBody.object().add("filter", JsonBody.object().add(filter, address)).build();
    return api.post(query, "domains/list")
        .query("page", Integer.toString(page))
        .answer(DomainList.class, access);
  }

  /** How much of the plan is used, free of charge; empty where this key may not ask. */
  Optional<Usage> usage(ProviderAccess access) {
    return api.withErrors(ERRORS.nothingOtherwise())
        .get("account/usage")
        .probe()
        .answer(Usage.class, access);
  }

  /** Whether the key is taken. */
  void ping(ProviderAccess access) {
    api.get("ping").probe().answer(Pong.class, access);
  }

  /** Any JSON object will do. */
  public record Pong() {}
}
