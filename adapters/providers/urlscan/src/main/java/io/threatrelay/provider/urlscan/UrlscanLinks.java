package io.threatrelay.provider.urlscan;

import static io.threatrelay.domain.ctim.ObservableType.DOMAIN;
import static io.threatrelay.domain.ctim.ObservableType.URL;

import io.threatrelay.domain.Reference;
import io.threatrelay.domain.ResponseAction;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.WebLink;
import io.threatrelay.provider.api.Urls;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Pages of urlscan.io's site, and the action it offers. */
final class UrlscanLinks {

  private final URI site;

  UrlscanLinks(URI site) {
    this.site = site;
  }

  /** The page of a scan's result. */
  WebLink result(String id) {
    return WebLink.of(site + "result/" + Urls.encode(id)).orElseThrow();
  }

  /** A browse link for addresses and domains, a search link for everything. */
  List<Reference> references(Observable observable) {
    return observable.type().equals(URL)
        ? List.of(search(observable))
        : List.of(browse(observable), search(observable));
  }

  private Reference browse(Observable observable) {
    String kind = observable.type().equals(DOMAIN) ? "domain" : "ip";
    return reference(
        "Browse",
        "Browse " + observable.type(),
        observable,
        kind + "/" + Urls.encode(observable.value()));
  }

  private Reference search(Observable observable) {
    return reference(
        "Search",
        "Search for this " + observable.type(),
        observable,
        "search/#" + query(observable));
  }

  private static String query(Observable observable) {
    String value = Urls.encode(observable.value());
    return switch (observable.type().name()) {
      case "domain" -> "domain:" + value;
      case "url" -> "%22" + value + "%22";
      default -> "ip:%22" + value + "%22";
    };
  }

  private Reference reference(String kind, String title, Observable observable, String page) {
    return new Reference(
        "ref-urlscan-%s-%s".formatted(kind.toLowerCase(Locale.ROOT), identifier(observable)),
        title,
        "Check this " + observable.type() + " status with urlscan.io",
        WebLink.of(site + page).orElseThrow(),
        List.of(kind, UrlscanProvider.NAME));
  }

  ResponseAction scanAction(Observable observable) {
    return new ResponseAction(
        "respond-urlscan-action-" + identifier(observable),
        "Make Scan in urlscan.io",
        "Makes a request to scan this observable",
        List.of(UrlscanProvider.NAME, "Scan"),
        observable);
  }

  private static String identifier(Observable observable) {
    return observable.type() + "-" + Urls.encode(observable.value());
  }
}
