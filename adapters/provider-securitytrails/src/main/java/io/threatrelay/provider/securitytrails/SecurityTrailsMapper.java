package io.threatrelay.provider.securitytrails;

import static io.threatrelay.domain.ctim.ObservableType.DOMAIN;
import static io.threatrelay.domain.ctim.ObservableType.IP;
import static io.threatrelay.domain.ctim.ObservableType.IPV6;
import static io.threatrelay.provider.kit.Required.field;
import static io.threatrelay.provider.securitytrails.SecurityTrailsClient.ERRORS;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.ObservedRelation;
import io.threatrelay.domain.ctim.ObservedTime;
import io.threatrelay.domain.ctim.Sighting;
import io.threatrelay.provider.kit.Entities;
import java.util.List;
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

  /** The addresses that a domain resolved to. */
  Findings<CtimEntity> resolutions(Observable domain, AllPages<DnsHistory> history) {
    Findings<String> addresses = RelatedValues.addresses(history);
    return sighting(
        domain,
        addresses,
        address -> resolved(domain, address(address)),
        sighting ->
            sighting
                .count(addresses.found().size())
                .description(
                    "IPv%s addresses that %s resolves to"
                        .formatted(ipVersion(history.first().type()), domain.value())));
  }

  private static Observable address(String text) {
    return new Observable(text.contains(":") ? IPV6 : IP, text);
  }

  /** Types end with it: {@code a/ipv4}, {@code a/ipv6}. */
  private static char ipVersion(String type) {
    field("type", type, text -> text.endsWith("v4") || text.endsWith("v6"));
    return type.charAt(type.length() - 1);
  }

  /** The domains that resolved to an address. */
  Findings<CtimEntity> hostedDomains(Observable address, AllPages<DomainList> list) {
    Findings<String> domains = RelatedValues.domains(list);
    return sighting(
            address,
            domains,
            domain -> resolved(new Observable(DOMAIN, domain), address),
            sighting ->
                sighting
                    .count(field("record_count", list.first().recordCount(), count -> count >= 0))
                    .description("Domains that have resolved to " + address.value()))
        .plus(unprocessed(address, list.unreachable()));
  }

  private static Findings<CtimEntity> unprocessed(Observable address, long pages) {
    return pages == 0
        ? Findings.nothing()
        : Findings.failed(
            RelayError.warning(
                "unprocessed pages",
                ("There are %d page(s) left unprocessed for %s."
                        + " Please contact support@securitytrails.com to download the data")
                    .formatted(pages, address.value())));
  }

  /** One sighting, unless nothing is related. */
  private Findings<CtimEntity> sighting(
      Observable observable,
      Findings<String> related,
      Function<String, ObservedRelation> relation,
      UnaryOperator<Sighting.Builder> particulars) {
    Findings<CtimEntity> broken = Findings.failed(related.errors());
    if (related.found().isEmpty()) {
      return broken;
    }
    Sighting.Builder common =
        entities
            .sighting(observable, ObservedTime.at(entities.now()))
            .title("Found in SecurityTrails")
            .sourceUri(links.page(observable).toString())
            .relations(related.found().stream().map(relation).toList());
    return broken.plus(
        Findings.contained(
            common, c -> ERRORS.mapped(() -> Findings.of(List.of(particulars.apply(c).build())))));
  }

  private static ObservedRelation resolved(Observable domain, Observable address) {
    return new ObservedRelation(ORIGIN, ObservedRelation.RESOLVED_TO, domain, address);
  }
}
