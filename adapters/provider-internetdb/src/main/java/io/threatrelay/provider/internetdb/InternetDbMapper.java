package io.threatrelay.provider.internetdb;

import static io.threatrelay.provider.kit.Required.field;

import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.ObservedTime;
import io.threatrelay.domain.ctim.Sighting;
import io.threatrelay.provider.kit.Entities;
import io.threatrelay.provider.kit.Facts;
import io.threatrelay.provider.kit.Site;

/** What InternetDB knows of an address, as CTIM. */
record InternetDbMapper(Site site, Entities entities) {

  static final String PAGE = "host/{}";

  /** When Shodan looked is not told: the time is that of the question. */
  Sighting sighting(Observable address, Host host) {
    return entities
        .sighting(address, ObservedTime.at(entities.now()))
        .title("Found in Shodan InternetDB")
        .description(
            new Facts()
                .add("Open ports", field("ports", host.ports()))
                .add("Possible vulnerabilities", field("vulns", host.vulnerabilities()))
                .add("Names", field("hostnames", host.hostNames()))
                .add("Tags", field("tags", host.tags()))
                .add("Products", field("cpes", host.products()))
                .toString())
        .sourceUri(site.page(PAGE, address).toString())
        .relations(entities.resolving(host.hostNames(), address))
        .build();
  }
}
