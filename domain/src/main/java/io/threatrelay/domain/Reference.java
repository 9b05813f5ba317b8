package io.threatrelay.domain;

import io.threatrelay.domain.ctim.CtimText;
import io.threatrelay.domain.ctim.MarkdownText;
import io.threatrelay.domain.ctim.WebLink;
import java.net.URI;
import java.util.List;

/**
 * A link that takes the analyst to an observable on the provider's site.
 *
 * @param id unique within the answer
 * @param url where the link leads
 */
public record Reference(
    String id, MarkdownText title, MarkdownText description, WebLink url, List<String> categories) {

  public Reference {
    categories = CtimText.lines(categories);
  }

  /**
   * A link.
   *
   * @param title in plain words; at most 1024 characters come through
   * @param description in plain words; at most 5000 characters come through
   */
  public Reference(
      String id, String title, String description, WebLink url, List<String> categories) {
    this(id, MarkdownText.line(title), MarkdownText.description(description), url, categories);
  }

  /**
   * As above.
   *
   * @throws IllegalArgumentException if the URL is not http or https; see {@link WebLink#of}
   */
  public Reference(String id, String title, String description, URI url, List<String> categories) {
    this(id, title, description, WebLink.to(url), categories);
  }
}
