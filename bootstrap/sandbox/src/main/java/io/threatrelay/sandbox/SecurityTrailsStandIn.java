package io.threatrelay.sandbox;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** SecurityTrails, API v1: passive DNS. */
final class SecurityTrailsStandIn implements StandIn {

  private static final String ROOT = "/securitytrails/v1/";

  private static final Set<String> FAMILIES = Set.of("a", "aaaa");

  // Nothing is refused for its rate. The real limit, about 5, would make a well-behaved relay slow.
  private static final Map<String, String> RATE =
      Map.of("X-RateLimit-Limit-Second", "1000", "X-RateLimit-Remaining-Second", "999");

  private final PassiveDns dns;

  SecurityTrailsStandIn(PassiveDns dns) {
    this.dns = dns;
  }

  @Override
  public String provider() {
    return "securitytrails";
  }

  @Override
  public String root() {
    return ROOT;
  }

  @Override
  public String keyHeader() {
    return "APIKEY";
  }

  @Override
  public Answer answer(Question question) {
    if (question.hasUnknownKey()) {
      return Answer.message(403, "Invalid authentication credentials");
    }
    return found(question).with(RATE);
  }

  private Answer found(Question question) {
    if (question.is("GET", "ping")) {
      return Answer.json(200, Texts.object().add("success", true).build());
    }
    if (question.is("GET", "account", "usage")) {
      return Answer.json(200, usage());
    }
    if (question.is("GET", "history", "*", "dns", "*")
        && FAMILIES.contains(question.path().get(3))) {
      return history(question);
    }
    if (question.is("POST", "domains", "list")) {
      return hosts(question);
    }
    return Answer.message(404, "Not found");
  }

  private static JsonObject usage() {
    return Texts.object()
        .add("current_monthly_usage", 12)
        .add("allowed_monthly_usage", 50_000)
        .build();
  }

  private Answer history(Question question) {
    String host = question.path().get(1);
    String family = question.path().get(3);
    Page<Resolution> page = Page.of(dns.history(host, family), question.number("page", 1));
    return Answer.json(200, SecurityTrailsJson.history(host, family, page));
  }

  private Answer hosts(Question question) {
    Optional<JsonObject> filter =
        Texts.parsed(question.body())
            .map(asked -> asked.get("filter"))
            .filter(JsonObject.class::isInstance)
            .map(JsonValue::asJsonObject);
    for (String field : new String[] {"ipv4", "ipv6"}) {
      String address = filter.map(wanted -> wanted.getString(field, "")).orElse("");
      if (!address.isEmpty()) {
        String query = field + " = '" + address + "'";
        int page = question.number("page", 1);
        return Answer.json(200, SecurityTrailsJson.hosts(query, dns.hosts(address), page));
      }
    }
    return Answer.message(400, "The filter names neither an ipv4 nor an ipv6");
  }
}
