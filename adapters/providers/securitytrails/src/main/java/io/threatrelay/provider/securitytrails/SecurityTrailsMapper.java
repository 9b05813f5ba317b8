package io.threatrelay.provider.securitytrails;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.Subject;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.ObservableType;
import io.threatrelay.domain.ctim.ObservedRelation;
import io.threatrelay.domain.ctim.ObservedTime;
import io.threatrelay.domain.ctim.RelatedValue;
import io.threatrelay.domain.ctim.Sighting;
import io.threatrelay.provider.api.Count;
import io.threatrelay.provider.api.Entities;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What SecurityTrails said, as CTIM: one sighting for each question. */
final class SecurityTrailsMapper {

  private static final String ORIGIN = "SecurityTrails Enrichment Module";

  private final SecurityTrailsLinks links;
  private final Entities entities;

  SecurityTrailsMapper(SecurityTrailsLinks links, Entities entities) {
    this.links = links;
    this.entities = entities;
  }

  /** The addresses that a domain resolved to; they tell their version if the type does not. */
  Findings<CtimEntity> resolutions(Observable domain, AllPages<DnsHistory> history) {
    Findings<Observable> addresses = typed(RelatedValues.addresses(history), RelatedValue::address);
    Optional<Character> told = ipVersion(history);
    return sighting(
        domain,
        addresses,
        address -> resolved(domain, address),
        told.isPresent() ? Optional.empty() : Optional.of("type"),
        sighting ->
            sighting
                .count(addresses.found().size())
                .description(
                    "IPv%s addresses that %s resolves to"
                        .formatted(
                            told.orElseGet(() -> version(addresses.found().get(0))),
                            domain.value())));
  }

  private static char version(Observable address) {
    return address.type().equals(ObservableType.IPV6) ? '6' : '4';
  }

  /** Types end with it: {@code a/ipv4}, {@code a/ipv6}. */
  private static Optional<Character> ipVersion(AllPages<DnsHistory> history) {
    return history.pages().stream()
        .limit(1)
        .map(DnsHistory::type)
        .filter(type -> type != null && (type.endsWith("v4") || type.endsWith("v6")))
        .map(type -> type.charAt(type.length() - 1))
        .findFirst();
  }

  /** The domains that resolved to an address; their number is told, or else those here count. */
  Findings<CtimEntity> hostedDomains(Observable address, AllPages<DomainList> list) {
    Findings<Observable> domains = typed(RelatedValues.domains(list), RelatedValue::domain);
    Optional<Long> told =
        list.pages().stream()
            .limit(1)
            .flatMap(page -> Count.of(page.recordCount()).stream())
            .findFirst();
    return sighting(
            address,
            domains,
            domain -> resolved(domain, address),
            told.isPresent() ? Optional.empty() : Optional.of("record_count"),
            sighting ->
                sighting
                    .count(told.orElse((long) domains.found().size()))
                    .description("Domains that have resolved to " + address.value()))
        .plus(unprocessed(address, list.unreachable()));
  }

  /** What is not what its field should hold is left out. */
  private static Findings<Observable> typed(
      Findings<String> named, Function<String, Optional<Observable>> type) {
    return new Findings<>(
        named.found().stream().map(type).flatMap(Optional::stream).toList(), named.errors());
  }

  private static Findings<CtimEntity> unprocessed(Observable address, long pages) {
    return pages == 0
        ? Findings.nothing()
        : Findings.failed(
            RelayError.warning(
                    "unprocessed pages",
                    ("There are %d page(s) left unprocessed for %s."
                            + " Please contact support@securitytrails.com to download the data")
                        .formatted(pages, address.value()))
                .naming(Subject.of(address)));
  }

  /** One sighting, unless nothing is related. */
  private Findings<CtimEntity> sighting(
      Observable observable,
      Findings<Observable> related,
      Function<Observable, ObservedRelation> relation,
      Optional<String> odd,
      UnaryOperator<Sighting.Builder> particulars) {
    Findings<CtimEntity> broken = Findings.failed(related.errors());
    if (related.found().isEmpty()) {
      return broken;
    }
    Sighting.Builder common =
        entities
            .sighting(observable, ObservedTime.at(entities.now()))
            .title("Found in SecurityTrails")
            .sourceUri(links.page(observable))
            .relations(related.found().stream().map(relation).toList());
    List<RelayError> warnings = odd.stream().map(SecurityTrailsClient.ERRORS::leftOut).toList();
    return broken.plus(new Findings<>(List.of(particulars.apply(common).build()), warnings));
  }

  private static ObservedRelation resolved(Observable domain, Observable address) {
    return new ObservedRelation(ORIGIN, ObservedRelation.RESOLVED_TO, domain, address);
  }
}
