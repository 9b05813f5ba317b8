package io.threatrelay.domain.ctim;

import java.net.URI;
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
    Optional<URI> sourceUri,
    Observable observable,
    Disposition disposition,
    Confidence confidence,
    Severity severity,
    int priority,
    ValidTime validTime,
    String reason,
    List<ExternalReference> externalReferences)
    implements CtimEntity {

  public static final String TYPE = "judgement";

  public Judgement {
    if (priority < 0 || priority > 100) {
      throw new IllegalArgumentException("priority " + priority + " is not within 0 to 100");
    }
    externalReferences = List.copyOf(externalReferences);
  }

  @Override
  public <R> R fold(Fold<R> fold) {
    return fold.judgement(this);
  }
}
