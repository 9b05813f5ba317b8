package io.threatrelay.domain;

import java.net.URI;
import java.util.List;

/**
 * A link that takes the analyst to an observable on the provider's site.
 *
 * @param id unique within the answer
 * @param url where the link leads
 */
public record Reference(
    String id, String title, String description, URI url, List<String> categories) {

  public Reference {
    categories = List.copyOf(categories);
  }
}
