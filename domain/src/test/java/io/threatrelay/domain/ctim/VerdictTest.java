package io.threatrelay.domain.ctim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.threatrelay.domain.ctim.Timestamp.Precision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictTest {

  private static final Observable IP = Observable.of("ip", "192.0.2.1");
  private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
  private static final ValidTime THIS_WEEK = week("2026-03-01T00:00:00Z");
  private static final ValidTime LAST_WEEK = week("2026-02-22T00:00:00Z");

  private static ValidTime week(String start) {
    Timestamp first = new Timestamp(Instant.parse(start), Precision.SECONDS);
    return ValidTime.between(first, first.plusDays(7));
  }

  private static Judgement judgement(
      String id, Disposition disposition, int priority, ValidTime time) {
    return Judgement.of(new EntityId(id), "Source", IP, disposition, time)
        .priority(priority)
        .build();
  }

  private static Optional<String> decider(Judgement... judgements) {
    return Verdict.of(List.of(judgements), NOW).map(verdict -> verdict.judgementId().value());
  }

  @Test
  void theHighestPriorityDecides() {
    assertEquals(
        Optional.of("b"),
        decider(
            judgement("a", Disposition.CLEAN, 50, THIS_WEEK),
            judgement("b", Disposition.SUSPICIOUS, 90, THIS_WEEK),
            judgement("c", Disposition.MALICIOUS, 85, THIS_WEEK)));
  }

  @Test
  void amongEqualsCleanComesFirstAndUnknownLast() {
    assertEquals(
        Optional.of("c"),
        decider(
            judgement("a", Disposition.UNKNOWN, 85, THIS_WEEK),
            judgement("b", Disposition.MALICIOUS, 85, THIS_WEEK),
            judgement("c", Disposition.CLEAN, 85, THIS_WEEK)));
    assertEquals(
        Optional.of("b"),
        decider(
            judgement("a", Disposition.SUSPICIOUS, 85, THIS_WEEK),
            judgement("b", Disposition.MALICIOUS, 85, THIS_WEEK)));
  }

  @Test
  void judgementsThatAreOverSayNothing() {
    assertEquals(Optional.empty(), decider(judgement("a", Disposition.MALICIOUS, 85, LAST_WEEK)));
    assertEquals(
        Optional.of("b"),
        decider(
            judgement("a", Disposition.MALICIOUS, 90, LAST_WEEK),
            judgement("b", Disposition.SUSPICIOUS, 50, THIS_WEEK)));
    assertEquals(
        Optional.of("a"), decider(judgement("a", Disposition.COMMON, 1, ValidTime.UNBOUNDED)));
  }

  @Test
  void saysWhatTheDecidingJudgementSays() {
    assertEquals(
        Optional.of(new Verdict(IP, Disposition.MALICIOUS, THIS_WEEK, new EntityId("a"))),
        Verdict.of(List.of(judgement("a", Disposition.MALICIOUS, 85, THIS_WEEK)), NOW));
  }
}
