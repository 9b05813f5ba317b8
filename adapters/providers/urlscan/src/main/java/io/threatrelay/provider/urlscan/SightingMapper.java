package io.threatrelay.provider.urlscan;

import static io.threatrelay.domain.ctim.ObservableType.DOMAIN;
import static io.threatrelay.domain.ctim.ObservableType.URL;
import static io.threatrelay.domain.ctim.ObservedRelation.CONTAINS;
import static io.threatrelay.domain.ctim.ObservedRelation.HOSTED_BY;
import static io.threatrelay.domain.ctim.ObservedRelation.RESOLVED_TO;
import static io.threatrelay.provider.api.Required.field;
import static io.threatrelay.provider.urlscan.UrlscanClient.ERRORS;

import io.threatrelay.domain.ctim.DataTable;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.ObservedRelation;
import io.threatrelay.domain.ctim.ObservedTime;
import io.threatrelay.domain.ctim.RelatedValue;
import io.threatrelay.domain.ctim.Sighting;
import io.threatrelay.provider.api.Count;
import io.threatrelay.provider.api.Entities;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    Sighting.Builder sighting =
        entities
            .sighting(observable, ObservedTime.at(ScanTime.parse("task.time", hit.time())))
            .description("Scan Result")
            .sourceUri(links.result(id))
            .externalIds(List.of(id))
            .relations(hit.page() == null ? List.of() : relations(hit.page()));
    table(hit.stats()).ifPresent(sighting::data);
    return sighting.build();
  }

  private static List<ObservedRelation> relations(Hit.Page page) {
    Optional<Observable> url = RelatedValue.of(URL, page.url());
    Optional<Observable> host = RelatedValue.of(DOMAIN, page.domain());
    Optional<Observable> ip = RelatedValue.address(page.ip());
    return Stream.of(
            relation(url, CONTAINS, host),
            relation(host.filter(it -> it.type().equals(DOMAIN)), RESOLVED_TO, ip),
            relation(url, HOSTED_BY, ip))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<ObservedRelation> relation(
      Optional<Observable> source, String relation, Optional<Observable> related) {
    return source.flatMap(
        from -> related.map(to -> new ObservedRelation(ORIGIN, relation, from, to)));
  }

  /** The statistics that are counts; empty without any statistics. */
  private static Optional<DataTable> table(JsonObject stats) {
    if (stats == null) {
      return Optional.empty();
    }
    Map<String, Long> counts = new LinkedHashMap<>();
    stats.forEach((name, value) -> Count.of(value).ifPresent(count -> counts.put(name, count)));
    return Optional.of(new DataTable(List.copyOf(counts.keySet()), List.copyOf(counts.values())));
  }
}
