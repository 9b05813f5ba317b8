package io.threatrelay.domain.ctim;

import java.net.URI;

/** Where to read more. */
public record ExternalReference(String sourceName, MarkdownText description, WebLink url) {

  public ExternalReference {
    sourceName = CtimText.line(sourceName);
  }

  /**
   * Where to read more.
   *
   * @param description in plain words; at most 5000 characters come through
   */
  public ExternalReference(String sourceName, String description, WebLink url) {
    this(sourceName, MarkdownText.description(description), url);
  }

  /**
   * As above.
   *
   * @throws IllegalArgumentException if the URL is not http or https; see {@link WebLink#of}
   */
  public ExternalReference(String sourceName, String description, URI url) {
    this(sourceName, description, WebLink.to(url));
  }
}
