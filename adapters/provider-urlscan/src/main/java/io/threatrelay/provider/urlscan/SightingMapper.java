package io.threatrelay.provider.urlscan;

import static io.threatrelay.domain.ctim.ObservableType.DOMAIN;
import static io.threatrelay.domain.ctim.ObservableType.IP;
import static io.threatrelay.domain.ctim.ObservableType.IPV6;
import static io.threatrelay.domain.ctim.ObservableType.URL;
import static io.threatrelay.domain.ctim.ObservedRelation.CONTAINS;
import static io.threatrelay.domain.ctim.ObservedRelation.HOSTED_BY;
import static io.threatrelay.domain.ctim.ObservedRelation.RESOLVED_TO;
import static io.threatrelay.provider.kit.Required.field;
import static io.threatrelay.provider.urlscan.UrlscanClient.ERRORS;

import io.threatrelay.domain.ctim.CtimText;
import io.threatrelay.domain.ctim.DataTable;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.ObservableType;
import io.threatrelay.domain.ctim.ObservedRelation;
import io.threatrelay.domain.ctim.ObservedTime;
import io.threatrelay.domain.ctim.Sighting;
import io.threatrelay.provider.kit.Entities;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A scan that a search found, as a CTIM sighting. */
final class SightingMapper {

  private static final String ORIGIN = "urlscan.io Module";

  private final UrlscanLinks links;
  private final Entities entities;

  SightingMapper(UrlscanLinks links, Entities entities) {
    this.links = links;
    this.entities = entities;
  }

  Sighting of(Observable observable, Hit hit) {
    return ERRORS.mapped(() -> sighting(observable, hit));
  }

  private Sighting sighting(Observable observable, Hit hit) {
    String id = field("_id", hit.id(), text -> !text.isEmpty());
    return entities
        .sighting(observable, ObservedTime.at(ScanTime.parse("task.time", hit.time())))
        .description("Scan Result")
        .sourceUri(links.result(id).toString())
        .externalIds(List.of(id))
        .relations(relations(field("page", hit.page())))
        .data(table(field("stats", hit.stats())))
        .build();
  }

  private static List<ObservedRelation> relations(Hit.Page page) {
    Optional<Observable> url = observable(URL, page.url());
    Optional<Observable> domain = observable(DOMAIN, page.domain());
    Optional<Observable> ip = address(page.ip());
    return Stream.of(
            relation(url, CONTAINS, domain),
            relation(domain, RESOLVED_TO, ip),
            relation(url, HOSTED_BY, ip))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Observable> observable(ObservableType type, String value) {
    return Optional.ofNullable(value)
        .filter(text -> !text.isEmpty())
        .map(text -> new Observable(type, text));
  }

  private static Optional<Observable> address(String text) {
    return observable(text != null && text.contains(":") ? IPV6 : IP, text)
        .map(ip -> field("page.ip", ip, address -> address.canonical().isPresent()));
  }

  private static Optional<ObservedRelation> relation(
      Optional<Observable> source, String relation, Optional<Observable> related) {
    return source.flatMap(
        from -> related.map(to -> new ObservedRelation(ORIGIN, relation, from, to)));
  }

  private static DataTable table(JsonObject stats) {
    return new DataTable(
        CtimText.lines(List.copyOf(stats.keySet())),
        stats.values().stream().map(SightingMapper::wholeNumber).toList());
  }

  private static Long wholeNumber(JsonValue value) {
    if (value instanceof JsonNumber number && number.isIntegral()) {
      try {
        return number.longValueExact();
      } catch (ArithmeticException tooLarge) {
        return field("stats", null);
      }
    }
    return field("stats", null);
  }
}
