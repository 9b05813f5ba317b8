package io.threatrelay.domain.ctim;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What all judgements of an observable come to; unlike other entities it has no id and no source.
 *
 * @param judgementId the judgement that decided
 * @see <a href="https://github.com/threatgrid/ctim/blob/master/doc/structures/verdict.md">CTIM</a>
 */
public record Verdict(
    Observable observable, Disposition disposition, ValidTime validTime, EntityId judgementId)
    implements CtimEntity {

  public static final String TYPE = "verdict";

  /** CTIM's rule: the highest priority decides; among equals clean comes before malicious, … */
  private static final Comparator<Judgement> LEAST_DECISIVE_LAST =
      Comparator.comparingInt(Judgement::priority)
          .reversed()
          .thenComparing(judgement -> judgement.disposition().number());

  /** The verdict of judgements of one observable; empty when none of them holds at that time. */
  public static Optional<Verdict> of(List<Judgement> judgements, Instant now) {
    return judgements.stream()
        .filter(judgement -> judgement.validTime().includes(now))
        .min(LEAST_DECISIVE_LAST)
        .map(
            first ->
                new Verdict(
                    first.observable(), first.disposition(), first.validTime(), first.id()));
  }

  @Override
  public <R> R fold(Fold<R> fold) {
    return fold.verdict(this);
  }
}
