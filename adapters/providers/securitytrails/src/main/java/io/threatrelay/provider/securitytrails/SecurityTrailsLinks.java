package io.threatrelay.provider.securitytrails;

import static io.threatrelay.domain.ctim.ObservableType.DOMAIN;
import static io.threatrelay.domain.ctim.ObservableType.IP;

import io.threatrelay.domain.Reference;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.ObservableType;
import io.threatrelay.domain.ctim.WebLink;
import io.threatrelay.provider.api.Urls;
import java.net.URI;
import java.util.List;

/** Pages of SecurityTrails' site. */
final class SecurityTrailsLinks {

  private final URI site;

  SecurityTrailsLinks(URI site) {
    this.site = site;
  }

  /** The page about an observable. */
  WebLink page(Observable observable) {
    String value = Urls.encode(observable.value());
    return WebLink.of(
            site
                + (observable.type().equals(DOMAIN)
                    ? "domain/" + value + "/dns"
                    : "list/ip/" + value))
        .orElseThrow();
  }

  Reference reference(Observable observable) {
    String kind = kind(observable.type());
    return new Reference(
        "ref-securitytrails-search-%s-%s".formatted(observable.type(), observable.value()),
        "Search for this " + kind,
        "Lookup this " + kind + " on SecurityTrails",
        page(observable),
        List.of("Search", SecurityTrailsProvider.NAME));
  }

  private static String kind(ObservableType type) {
    if (type.equals(DOMAIN)) {
      return "domain";
    }
    return type.equals(IP) ? "IP" : "IPv6";
  }
}
