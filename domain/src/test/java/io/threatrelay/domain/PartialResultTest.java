package io.threatrelay.domain;

import static io.threatrelay.domain.RelayError.DEADLINE_EXCEEDED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a caller reads about the parts of an answer that are missing. */
class PartialResultTest {

  private static final RelayError LATE =
      RelayError.warning(DEADLINE_EXCEEDED, "Weather did not answer before the deadline.");
  private static final RelayError BROKEN = RelayError.fatal("unknown", "Weather is broken.");

  private static PartialResult<String> of(int total) {
    return new PartialResult<>(
        new Parts("results", "read", ", newest first", result("a.example")),
        total,
        PartialResultTest::result);
  }

  private static Subject result(String name) {
    return new Subject("result", name);
  }

  private static Findings<String> found(String what) {
    return Findings.of(List.of(what));
  }

  @Test
  void tellsNothingWhereNothingIsMissing() {
    assertEquals(
        Findings.of(List.of("1", "2")),
        of(2).join(List.of("x", "y"), List.of(found("1"), found("2"))));
  }

  @Test
  void keepsWhatWasFoundBesideAnError() {
    Findings<String> both = new Findings<>(List.of("1"), List.of(BROKEN));

    assertEquals(
        List.of("1", "2"), of(2).join(List.of("x", "y"), List.of(both, found("2"))).found());
  }

  @Test
  void saysHowManyPartsAnErrorCostAndWhich() {
    Findings<String> joined =
        of(3)
            .join(
                List.of("x", "y", "z"),
                List.of(Findings.failed(BROKEN), found("2"), Findings.failed(BROKEN)));

    assertEquals(
        List.of(BROKEN, RelayError.warning("unknown", "2 of 3 results not read, a.example: x, z")),
        joined.errors());
  }

  @Test
  void saysAnErrorOnceWhereItCostEverything() {
    assertEquals(
        List.of(BROKEN),
        of(2)
            .<String>join(
                List.of("x", "y"), List.of(Findings.failed(BROKEN), Findings.failed(BROKEN)))
            .errors());
  }

  @Test
  void saysAnErrorAsItIsWhereThereIsOnePart() {
    assertEquals(
        List.of(LATE), of(1).<String>join(List.of("x"), List.of(Findings.failed(LATE))).errors());
  }

  @Test
  void saysOfEachProviderThatItWasLateWhereThereIsOnePart() {
    RelayError other =
        RelayError.warning(DEADLINE_EXCEEDED, "Tides did not answer before the deadline.");

    assertEquals(
        List.of(LATE, other),
        of(1)
            .<String>join(List.of("x"), List.of(new Findings<>(List.of(), List.of(LATE, other))))
            .errors());
  }

  @Test
  void saysHowManyPartsWereReadInTime() {
    Findings<String> joined =
        of(3).join(List.of("x", "y", "z"), List.of(found("1"), found("2"), Findings.failed(LATE)));

    assertEquals(
        List.of(
            RelayError.warning(
                DEADLINE_EXCEEDED,
                "2 of 3 results read before the deadline, newest first, a.example. Missing: z")),
        joined.errors());
  }

  @Test
  void countsAsReadNeitherWhatWasLateNorWhatFailed() {
    Findings<String> joined =
        of(3)
            .join(
                List.of("x", "y", "z"),
                List.of(found("1"), Findings.failed(BROKEN), Findings.failed(LATE)));

    assertEquals(
        "1 of 3 results read before the deadline, newest first, a.example. Missing: z",
        joined.errors().get(2).message());
  }

  @Test
  void tellsOnceWhatCameTooLateForSeveralReasons() {
    RelayError alsoLate =
        RelayError.warning(DEADLINE_EXCEEDED, "The same question was not answered in time.");
    Findings<String> joined =
        of(3)
            .join(
                List.of("x", "y", "z"),
                List.of(found("1"), Findings.failed(alsoLate), Findings.failed(LATE)));

    assertEquals(
        List.of(
            RelayError.warning(
                DEADLINE_EXCEEDED,
                "1 of 3 results read before the deadline, newest first, a.example."
                    + " Missing: y, z")),
        joined.errors());
  }

  @Test
  void doesNotRepeatWhatAnErrorSaysItself() {
    RelayError named =
        RelayError.warning(DEADLINE_EXCEEDED, "1 of 9 pages read, b.example.")
            .naming(result("b.example"));

    assertEquals(
        List.of(named),
        of(2)
            .join(List.of("b.example", "y"), List.of(Findings.failed(named), found("1")))
            .errors());
  }

  @Test
  void countsAPartWhoseNameIsAlsoAProvidersName() {
    RelayError late = RelayError.late("urlscan.io");
    Findings<String> joined =
        of(3)
            .join(
                List.of("urlscan.io", "a.com", "b.com"),
                List.of(Findings.failed(late), Findings.failed(late), found("1")));

    assertEquals(
        List.of(
            "1 of 3 results read before the deadline, newest first, a.example."
                + " Missing: urlscan.io, a.com"),
        joined.errors().stream().map(RelayError::message).toList());
  }

  @Test
  void countsAPartWhoseNameIsAWordOfAnErrorsMessage() {
    RelayError limit = RelayError.warning("too many requests", "It allows 2 calls a second.");
    Findings<String> joined =
        of(3)
            .join(
                List.of("2", "calls", "z"),
                List.of(Findings.failed(limit), Findings.failed(limit), found("1")));

    assertEquals("2 of 3 results not read, a.example: 2, calls", joined.errors().get(1).message());
  }

  @Test
  void namesFiveAndCountsTheRest() {
    List<String> items = IntStream.range(0, 9).mapToObj(i -> "part" + i).toList();
    Findings<String> joined =
        of(20).join(items, items.stream().map(i -> Findings.<String>failed(BROKEN)).toList());

    assertEquals(
        "9 of 20 results not read, a.example: part0, part1, part2, part3, part4 and 4 more",
        joined.errors().get(1).message());
  }

  @Test
  void forgetsNoPartWithoutAName() {
    Findings<String> joined =
        of(2).join(List.of("", "y"), List.of(Findings.failed(BROKEN), found("1")));

    assertEquals("1 of 2 results not read, a.example: ", joined.errors().get(1).message());
  }
}
