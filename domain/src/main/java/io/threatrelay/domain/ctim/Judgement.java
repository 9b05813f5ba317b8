package io.threatrelay.domain.ctim;

import java.util.List;
import java.util.Optional;

/**
 * What a source thinks of an observable, and for how long.
 *
 * @param priority 0 to 100; CTIM wants automated sources at 90 or less
 * @param reason why, at most 1024 characters
 */
public record Judgement(
    EntityId id,
    String source,
    Optional<WebLink> sourceUri,
    Observable observable,
    Disposition disposition,
    Confidence confidence,
    Severity severity,
    int priority,
    ValidTime validTime,
    MarkdownText reason,
    List<ExternalReference> externalReferences)
    implements CtimEntity {

  public static final String TYPE = "judgement";

  public Judgement {
    if (priority < 0 || priority > 100) {
      throw new IllegalArgumentException("priority " + priority + " is not within 0 to 100");
    }
    source = CtimText.line(source);
    sourceUri = sourceUri.filter(WebLink::fitsCtim);
    externalReferences =
        externalReferences.stream().filter(reference -> reference.url().fitsCtim()).toList();
  }

  @Override
  public <R> R fold(Fold<R> fold) {
    return fold.judgement(this);
  }

  /**
   * Starts a judgement by an automated source: confidence High, severity High where it says
   * malicious, priority 85.
   */
  public static Builder of(
      EntityId id, String source, Observable observable, Disposition disposition, ValidTime time) {
    return new Builder(id, source, observable, disposition, time);
  }

  /** Names what a constructor of eleven arguments would leave unnamed; keeps CTIM's limits. */
  public static final class Builder {

    private static final int AUTOMATED = 85;

    private final EntityId id;
    private final String source;
    private final Observable observable;
    private final Disposition disposition;
    private final ValidTime time;
    private Optional<WebLink> sourceUri = Optional.empty();
    private Confidence confidence = Confidence.HIGH;
    private Severity severity;
    private int priority = AUTOMATED;
    private MarkdownText reason = MarkdownText.line("");
    private List<ExternalReference> externalReferences = List.of();

    private Builder(
        EntityId id,
        String source,
        Observable observable,
        Disposition disposition,
        ValidTime time) {
      this.id = id;
      this.source = source;
      this.observable = observable;
      this.disposition = disposition;
      this.time = time;
      this.severity = disposition.usualSeverity();
    }

    /** Left out unless it is an http or https URL of at most 2048 characters. */
    public Builder sourceUri(String url) {
      this.sourceUri = WebLink.of(url);
      return this;
    }

    /** Left out if it is longer than 2048 characters. */
    public Builder sourceUri(WebLink link) {
      this.sourceUri = Optional.of(link);
      return this;
    }

    public Builder confidence(Confidence confidence) {
      this.confidence = confidence;
      return this;
    }

    public Builder severity(Severity severity) {
      this.severity = severity;
      return this;
    }

    public Builder priority(int priority) {
      this.priority = priority;
      return this;
    }

    /** In plain words; at most 1024 characters come through. */
    public Builder reason(String reason) {
      this.reason = MarkdownText.line(reason);
      return this;
    }

    /** Those whose URL is longer than 2048 characters are left out. */
    public Builder externalReferences(List<ExternalReference> externalReferences) {
      this.externalReferences = externalReferences;
      return this;
    }

    public Judgement build() {
      return new Judgement(
          id,
          source,
          sourceUri,
          observable,
          disposition,
          confidence,
          severity,
          priority,
          time,
          reason,
          externalReferences);
    }
  }
}
