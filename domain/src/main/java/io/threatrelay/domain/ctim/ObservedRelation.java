package io.threatrelay.domain.ctim;

/**
 * How two observables belong together, e.g. {@code cisco.com Resolved_To 72.163.4.185}.
 *
 * @param origin who says so
 * @param relation a word of CTIM's open vocabulary
 */
public record ObservedRelation(
    String origin, String relation, Observable source, Observable related) {

  public static final String RESOLVED_TO = "Resolved_To";
  public static final String CONTAINS = "Contains";
  public static final String HOSTED_BY = "Hosted_By";
  public static final String LEAKED_FROM = "Leaked_From";
}
