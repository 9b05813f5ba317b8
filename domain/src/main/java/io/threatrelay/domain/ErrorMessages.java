package io.threatrelay.domain;

import io.threatrelay.domain.ErrorDetail.CutLists;
import io.threatrelay.domain.ErrorDetail.Fault;
import io.threatrelay.domain.ErrorDetail.Late;
import io.threatrelay.domain.ErrorDetail.LeftOut;
import io.threatrelay.domain.ErrorDetail.Overdue;
import io.threatrelay.domain.ErrorDetail.Skipped;
import io.threatrelay.domain.ErrorDetail.Unasked;
import io.threatrelay.domain.ErrorDetail.Unread;
import io.threatrelay.domain.ErrorDetail.Words;
import java.util.List;
import java.util.stream.Collectors;

/** The sentences that callers read: the relay API, the command line and the log write the same. */
final class ErrorMessages implements ErrorDetail.Fold<String> {

  private static final int MOST_NAMES = 5;

  @Override
  public String words(Words words) {
    return words.text();
  }

  @Override
  public String late(Late late) {
    return late.provider().name() + " did not answer before the deadline.";
  }

  @Override
  public String skipped(Skipped skipped) {
    return "Skipped: `%s` is not a valid %s."
        .formatted(
            Printable.shortened(skipped.observable().name()), valueOf(skipped.observable().kind()));
  }

  @Override
  public String fault(Fault fault) {
    return "An internal error occurred while calling %s. See the relay's log for %s."
        .formatted(fault.provider().name(), fault.id());
  }

  @Override
  public String unread(Unread unread) {
    Parts parts = unread.parts();
    return "%d of %d %s not %s, %s: %s"
        .formatted(
            unread.missing().size(),
            unread.total(),
            parts.name(),
            parts.done(),
            parts.whole().name(),
            listed(unread.missing()));
  }

  @Override
  public String overdue(Overdue overdue) {
    Parts parts = overdue.parts();
    return "%d of %d %s %s before the deadline%s, %s. Missing: %s"
        .formatted(
            overdue.done(),
            overdue.total(),
            parts.name(),
            parts.done(),
            parts.order(),
            parts.whole().name(),
            listed(overdue.missing()));
  }

  @Override
  public String cutLists(CutLists cut) {
    return "%s sent lists of %d items; %d of them were read."
        .formatted(cut.provider().name(), cut.sent(), cut.kept());
  }

  @Override
  public String leftOut(LeftOut leftOut) {
    return ("%d entities, relations and table cells were found; the response holds %d of them."
            + " Ask about fewer observables at once.")
        .formatted(leftOut.found(), leftOut.kept());
  }

  @Override
  public String unasked(Unasked unasked) {
    return ("The response reached its size limit after %d of %d provider calls;"
            + " the remaining calls were not made.")
        .formatted(unasked.asked(), unasked.questions());
  }

  private static String valueOf(String observableType) {
    return switch (observableType) {
      case "ip" -> "IP address";
      case "ipv6" -> "IPv6 address";
      case "domain" -> "domain name";
      case "url" -> "URL";
      case "email" -> "email address";
      default -> observableType;
    };
  }

  private static String listed(List<Subject> missing) {
    String first =
        missing.stream()
            .limit(MOST_NAMES)
            .map(subject -> Printable.shortened(subject.name()))
            .collect(Collectors.joining(", "));
    int more = missing.size() - MOST_NAMES;
    return more > 0 ? first + " and " + more + " more" : first;
  }
}
