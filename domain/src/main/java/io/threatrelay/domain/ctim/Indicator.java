package io.threatrelay.domain.ctim;

import java.util.List;

/** A pattern that tells of a threat, e.g. the category {@code phishing}. */
public record Indicator(
    EntityId id,
    String producer,
    Confidence confidence,
    ValidTime validTime,
    String title,
    String description,
    String shortDescription,
    List<String> tags)
    implements CtimEntity {

  public static final String TYPE = "indicator";

  public Indicator {
    tags = List.copyOf(tags);
  }

  @Override
  public <R> R fold(Fold<R> fold) {
    return fold.indicator(this);
  }
}
