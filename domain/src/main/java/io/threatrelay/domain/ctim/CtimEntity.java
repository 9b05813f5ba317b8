package io.threatrelay.domain.ctim;

/** An entity of an answer. The family is closed, so code that writes entities handles each kind. */
public sealed interface CtimEntity permits Sighting, Judgement, Indicator, Relationship, Verdict {

  /** Applies the function for this kind of entity. */
  <R> R fold(Fold<R> fold);

  /** One function for each kind of entity. */
  interface Fold<R> {
    R sighting(Sighting sighting);

    R judgement(Judgement judgement);

    R indicator(Indicator indicator);

    R relationship(Relationship relationship);

    R verdict(Verdict verdict);
  }
}
