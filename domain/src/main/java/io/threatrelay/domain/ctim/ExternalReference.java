package io.threatrelay.domain.ctim;

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
}
