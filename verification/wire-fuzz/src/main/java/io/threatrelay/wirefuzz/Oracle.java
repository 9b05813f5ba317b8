package io.threatrelay.wirefuzz;

import io.threatrelay.wirefuzz.Outcome.End;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares what came back with what the strict parser reads in the same bytes. */
final class Oracle {

  private static final Set<Integer> REFUSALS = Set.of(400, 411, 413, 414, 431, 501, 505);
  private static final Set<Integer> SERVER_ERRORS = Set.of(501, 505);

  private Oracle() {}

  /** The kinds of faults; nothing when all is well. */
  static List<String> judge(List<Parsed> requests, Outcome outcome) {
    List<String> faults = new ArrayList<>();
    List<Answer> answers = outcome.answers();
    for (int i = 0; i < answers.size(); i++) {
      Optional<Parsed> request =
          i < requests.size() ? Optional.of(requests.get(i)) : Optional.empty();
      judge(answers.get(i), request, requests).ifPresent(faults::add);
    }
    if (faults.isEmpty()) {
      missing(requests, outcome).or(() -> end(requests, outcome)).ifPresent(faults::add);
    }
    return faults;
  }

  private static Optional<String> judge(
      Answer answer, Optional<Parsed> request, List<Parsed> requests) {
    int status = answer.status();
    if (status >= 500 && !SERVER_ERRORS.contains(status)) {
      return Optional.of("status " + status + " for: " + reason(request, requests));
    }
    if (request.isEmpty()) {
      return requests.isEmpty()
          ? Optional.empty()
          : Optional.of("second request served behind: " + reason(request, requests));
    }
    Optional<String> mark = answer.mark();
    if (mark.isPresent() && !request.get().head().contains(mark.get())) {
      return Optional.of("answer to another request behind: " + reason(request, requests));
    }
    return switch (request.get().verdict()) {
      case SERVE -> unless(status == 200, "status " + status + " for a right request");
      case STOP -> unless(REFUSALS.contains(status), "served: " + request.get().reason());
      case REFUSE -> unless(status >= 400 && status < 500, "served: " + request.get().reason());
      case FREE, INCOMPLETE -> Optional.empty();
    };
  }

  private static Optional<String> unless(boolean right, String fault) {
    return right ? Optional.empty() : Optional.of(fault);
  }

  /** What is odd about the request, or about the last one. */
  private static String reason(Optional<Parsed> request, List<Parsed> requests) {
    Parsed odd =
        request
            .or(() -> requests.stream().reduce((first, second) -> second))
            .orElse(new Parsed(Verdict.FREE, "nothing", "", true, false));
    return odd.reason().isEmpty() ? "a right request" : odd.reason();
  }

  private static Optional<String> missing(List<Parsed> requests, Outcome outcome) {
    long right = requests.stream().takeWhile(one -> one.verdict() == Verdict.SERVE).count();
    boolean lost = outcome.end() == End.RESET || outcome.end() == End.TIMED_OUT;
    return outcome.answers().size() < right && !lost
        ? Optional.of("no answer to a right request")
        : Optional.empty();
  }

  private static Optional<String> end(List<Parsed> requests, Outcome outcome) {
    String reason = reason(Optional.empty(), requests);
    return switch (outcome.end()) {
      case TIMED_OUT ->
          Optional.of(
              outcome.answers().size() < requests.size()
                  ? "neither answered nor closed: " + reason
                  : "not closed behind: " + reason);
      case UNREADABLE -> Optional.of("answer that is not HTTP to: " + reason);
      case CUT_OFF -> Optional.of("half an answer to: " + reason);
      case CLOSED, RESET, ANSWERED -> Optional.empty();
    };
  }
}
