package io.threatrelay.domain.ctim;

import java.util.Optional;

/**
 * How two observables belong together, e.g. {@code cisco.com Resolved_To 72.163.4.185}.
 *
 * @param origin the source of the relation
 * @param relation a word of CTIM's open vocabulary
 */
public record ObservedRelation(
    String origin, String relation, Observable source, Observable related) {

  public static final String RESOLVED_TO = "Resolved_To";
  public static final String CONTAINS = "Contains";
  public static final String HOSTED_BY = "Hosted_By";
  public static final String LEAKED_FROM = "Leaked_From";

  public ObservedRelation {
    origin = CtimText.line(origin);
    relation = CtimText.line(relation);
  }

  /**
   * The relation with each end typed by what it is; empty if an end is nothing of the kind. The
   * observable in question stays as the caller spelled it.
   */
  Optional<ObservedRelation> typed(Observable inQuestion) {
    return end(source, inQuestion)
        .flatMap(
            from ->
                end(related, inQuestion)
                    .map(to -> new ObservedRelation(origin, relation, from, to)));
  }

  private static Optional<Observable> end(Observable end, Observable inQuestion) {
    return end.equals(inQuestion) ? Optional.of(end) : RelatedValue.of(end.type(), end.value());
  }
}
