package io.threatrelay.provider.internetdb;

import static io.threatrelay.provider.api.Required.field;

import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.ObservedTime;
import io.threatrelay.domain.ctim.Sighting;
import io.threatrelay.provider.api.Count;
import io.threatrelay.provider.api.Entities;
import io.threatrelay.provider.api.Facts;
import io.threatrelay.provider.api.Site;
import java.util.List;

/** What InternetDB knows of an address, as CTIM. */
record InternetDbMapper(Site site, Entities entities) {

  static final String PAGE = "host/{}";

  private static final int HIGHEST_PORT = 65535;

  /** When Shodan looked is not told: the time is that of the question. */
  Sighting sighting(Observable address, Host host) {
    return entities
        .sighting(address, ObservedTime.at(entities.now()))
        .title("Found in Shodan InternetDB")
        .description(
            new Facts()
                .add("Open ports", openPorts(host))
                .add("Possible vulnerabilities", host.vulnerabilities())
                .add("Names", host.hostNames())
                .add("Tags", host.tags())
                .add("Products", host.products())
                .toString())
        .sourceUri(site.page(PAGE, address))
        .relations(entities.resolving(host.hostNames(), address))
        .build();
  }

  private static List<Long> openPorts(Host host) {
    return Count.known(field("ports", host.ports())).stream()
        .filter(port -> port <= HIGHEST_PORT)
        .toList();
  }
}
