package io.threatrelay.provider.testkit;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.provider.api.Api;
import io.threatrelay.provider.api.ApiErrors;
import io.threatrelay.provider.api.ItemByItem;
import io.threatrelay.provider.api.Transport;
import jakarta.json.Json;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTypeDeserializer;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** An API made up for tests of the kit. */
final class Weather {

  static final RelayError KEY_REFUSED = RelayError.fatal("permission denied", "No such key.");

  static final ApiErrors ERRORS =
      ApiErrors.of("Weather", body -> RelayError.fatal("unknown", "Weather says: " + body))
          .nothingOn(404)
          .onRefusedKey(401, Weather::refusal, body -> body.contains("refused for good"));

  /** An answer with one field of each kind. */
  public record Report(
      @JsonbProperty("town") String town,
      @JsonbProperty("degrees") Long degrees,
      @JsonbProperty("dry") Boolean dry,
      @JsonbProperty("hours") @JsonbTypeDeserializer(ItemByItem.class) List<Hour> hours) {}

  /** An item of a list. */
  public record Hour(@JsonbProperty("rain") Long rain) {}

  private static RelayError refusal(String body) {
    return body.contains("refused for good")
        ? KEY_REFUSED
        : RelayError.fatal("unknown", "Weather says: " + body);
  }

  private final Api api;

  Weather(URI base) {
    this(base, Bench.transport());
  }

  Weather(URI base, Transport transport) {
    this.api = Api.at(base, ERRORS, transport).withKeyIn("Weather-Key");
  }

  Optional<Report> report(ProviderAccess access) {
    return api.get("report").answer(Report.class, access);
  }

  /** The same, from an API that answers with a list. */
  Optional<List<Report>> reports(ProviderAccess access) {
    return api.get("reports").items(Report.class, access);
  }

  Optional<Report> order(ProviderAccess access) {
    return api.post(Json.createObjectBuilder().add("town", "Ulm").build(), "report")
        .answer(Report.class, access);
  }

  /** Changes something. */
  Optional<Report> change(ProviderAccess access) {
    return api.order(Json.createObjectBuilder().add("town", "Ulm").build(), "change")
        .answer(Report.class, access);
  }

  /** Finds out how things are now. */
  Optional<Report> probe(ProviderAccess access) {
    return api.get("report").probe().answer(Report.class, access);
  }

  /** The one error with which a question for a report ends. */
  RelayError errorFor(ProviderAccess access) {
    List<RelayError> errors = assertThrows(RelayFailure.class, () -> report(access)).errors();
    if (errors.size() != 1) {
      throw new AssertionError(errors);
    }
    return errors.get(0);
  }
}
