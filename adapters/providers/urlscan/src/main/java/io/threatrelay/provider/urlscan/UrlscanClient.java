package io.threatrelay.provider.urlscan;

import static io.threatrelay.domain.RelayError.TOO_MANY_REQUESTS;
import static io.threatrelay.domain.RelayError.UNKNOWN;
import static io.threatrelay.domain.RelayError.fatal;
import static io.threatrelay.domain.RelayError.warning;
import static io.threatrelay.provider.api.Required.field;

import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.provider.api.Api;
import io.threatrelay.provider.api.ApiErrors;
import io.threatrelay.provider.api.JsonBody;
import io.threatrelay.provider.api.Transport;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The calls of urlscan.io's API v1 that this relay makes.
 *
 * @see <a href="https://docs.urlscan.io/apis/urlscan-openapi">the API's reference</a>
 */
final class UrlscanClient {

  static final RelayError KEY_REFUSED =
      fatal("permission denied", "The request is missing a valid API key.");

  private static final String NOT_FOUND = "not found";
  private static final RelayError UNKNOWN_SCAN = fatal(NOT_FOUND, "The URLScan not found.");
  private static final RelayError NOT_FINISHED =
      warning(NOT_FOUND, "A scan is not finished yet at urlscan.io.");
  private static final RelayError UNAVAILABLE =
      fatal("service unavailable", "The urlscan.io is unavailable. Please, try again later.");

  /** What statuses mean when something is looked up. */
  static final ApiErrors ERRORS =
      ApiErrors.of(
              UrlscanProvider.NAME,
              body -> fatal(UNKNOWN, body.isBlank() ? "urlscan.io answered nothing." : body))
          .nothingOn(400)
          .onRefusedKey(401, body -> KEY_REFUSED, body -> true)
          .on(404, UNKNOWN_SCAN)
          .on(
              429,
              fatal(
                  TOO_MANY_REQUESTS,
                  "Too many requests have been made to URLScan. Please, try again later."))
          .on(500, fatal("internal error", "The URLScan internal error."))
          .on(502, UNAVAILABLE)
          .on(503, UNAVAILABLE)
          .on(504, UNAVAILABLE)
          .whenUnreachable(UNAVAILABLE);

  private static final ApiErrors SUBMISSION_ERRORS =
      ERRORS.on(
          400,
          fatal(
              "bad request",
              "You sent weird url. Please check the correctness of your url and try again."));

  /** A scan that was deleted, or is not finished yet, is nothing to worry about. */
  private static final ApiErrors RESULT_ERRORS =
      ERRORS
          .on(410, warning(NOT_FOUND, "The result of a scan has been deleted at urlscan.io."))
          .on(404, body -> body.contains("not finished") ? NOT_FINISHED : UNKNOWN_SCAN);

  /** A search gives out 100 hits unless asked for more, and never more than these. */
  private static final int MOST_ITEMS = 10_000;

  private final Api api;
  private final String visibility;

  UrlscanClient(URI base, String visibility, Transport transport) {
    this.api = Api.at(base, ERRORS, transport).withKeyIn("API-Key").withAtMost(MOST_ITEMS);
    this.visibility = visibility;
  }

  /** The scans of pages that ended at this address, host or URL; newest first, 100 at most. */
  List<Hit> search(Observable observable, ProviderAccess access) {
    String query =
        "%s:\"%s\""
            .formatted(searchField(observable), quoted(observable.canonical().orElseThrow()));
    return api.get("search/")
        .query("q", query)
        .answer(SearchAnswer.class, access)
        .map(answer -> ERRORS.mapped(() -> field("results", answer.results())))
        .orElse(List.of());
  }

  private static String searchField(Observable observable) {
    return switch (observable.type().name()) {
      case "domain" -> "page.domain";
      case "url" -> "page.url.keyword";
      default -> "page.ip";
    };
  }

  /** Within quotes only these two are special to the search syntax. */
  private static String quoted(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  /**
   * Whether the key is taken: its quotas tell, free of charge. Where they cannot be read, any
   * search does.
   */
  void checkKey(ProviderAccess access) {
    if (quotas(access).isEmpty()) {
      api.get("search/").query("q", "page.ip:\"1.1.1.1\"").probe().answer(Receipt.class, access);
    }
  }

  /** Empty where it cannot be told; a search tells why. */
  private Optional<Receipt> quotas(ProviderAccess access) {
    try {
      return api.withErrors(ERRORS.nothingOtherwise())
          .get("quotas")
          .probe()
          .answer(Receipt.class, access);
    } catch (RelayFailure notThere) {
      return Optional.empty();
    }
  }

  /** What a scan found; empty when urlscan.io does not know the id. */
  Optional<ScanResult> result(String id, ProviderAccess access) {
    return api.withErrors(RESULT_ERRORS)
        .get("result/{}/", id)
        .lasting()
        .answer(ScanResult.class, access);
  }

  /** Orders a scan. */
  void submit(String url, ProviderAccess access) {
    api.withErrors(SUBMISSION_ERRORS)
        .order(JsonBody.object().add("url", url).add("visibility", visibility).build(), "scan/")
        .answer(Receipt.class, access);
  }

  /** Any JSON object will do. */
  public record Receipt() {}
}
