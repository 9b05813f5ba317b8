package io.threatrelay.provider.api;

import io.threatrelay.domain.Reference;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.WebLink;
import java.net.URI;
import java.util.List;

/**
 * A provider's site, for people.
 *
 * @param providerId as in its profile
 * @param name the provider's name, as links show it
 * @param base an http or https URL that ends with a slash
 */
public record Site(String providerId, String name, URI base) {

  /**
   * A page.
   *
   * @param path relative to the base; each {@code {}} stands for one value, as one segment
   * @param values one for each {@code {}}
   * @return an absolute URL
   * @throws IllegalArgumentException when there are more or fewer values than {@code {}}
   */
  public WebLink page(String path, String... values) {
    return WebLink.of(base + Urls.path(path, values)).orElseThrow();
  }

  /**
   * A page about an observable.
   *
   * @param path as above; its {@code {}} stands for the observable's value, in canonical spelling
   * @param observable what the page is about
   * @return an absolute URL
   */
  public WebLink page(String path, Observable observable) {
    return page(path, observable.canonical().orElse(observable.value()));
  }

  /**
   * A link to a page about an observable.
   *
   * @param observable what the page is about
   * @param title what the link does, e.g. {@code Check this address}
   * @param path of the page, as above
   * @return a link with an id of its own
   */
  public Reference reference(Observable observable, String title, String path) {
    return new Reference(
        "ref-%s-%s-%s".formatted(providerId, observable.type(), Urls.encode(observable.value())),
        title,
        title + " on " + name,
        page(path, observable),
        List.of(name));
  }
}
