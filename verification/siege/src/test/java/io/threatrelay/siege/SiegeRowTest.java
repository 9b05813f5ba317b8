package io.threatrelay.siege;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.testsupport.Footprint;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SiegeRowTest {

  private static final Footprint BEFORE = new Footprint(50, 10, 20_000, 100_000);
  private static final Duration SOON = Duration.ofMillis(20);

  private static Latencies millis(int... millis) {
    Latencies latencies = new Latencies();
    for (int each : millis) {
      latencies.add(Duration.ofMillis(each).toNanos());
    }
    return latencies;
  }

  private static SiegeRow row(Latencies undisturbed, Latencies attacked) {
    return row(undisturbed, attacked, Optional.of(BEFORE), SOON, List.of());
  }

  private static SiegeRow row(
      Latencies undisturbed,
      Latencies attacked,
      Optional<Footprint> after,
      Duration watchdog,
      List<String> unwatched) {
    OptionalInt status = after.isPresent() ? OptionalInt.empty() : OptionalInt.of(3);
    return new SiegeRow("X", undisturbed, attacked, BEFORE, after, status, watchdog, unwatched, 0);
  }

  private static SiegeRow after(Footprint after) {
    return row(millis(50), millis(50), Optional.of(after), SOON, List.of());
  }

  @Test
  void twiceTheLatencyIsAllowed() {
    assertEquals(List.of(), row(millis(50), millis(100)).faults(2));
    assertTrue(row(millis(50), millis(100)).text(2).startsWith("X                        ok\n"));
  }

  @Test
  void moreThanTwiceTheLatencyIsRed() {
    assertEquals(List.of("p99 x2.20 is over x2.00"), row(millis(50), millis(50, 110)).faults(2));
  }

  @Test
  void aFailedQuestionIsRed() {
    Latencies attacked = millis(50);
    attacked.failed("503");

    assertEquals(List.of("1 questions failed: 503"), row(millis(50), attacked).faults(2));
  }

  @Test
  void noAnswersAtAllAreRed() {
    assertEquals(1, row(millis(50), millis()).faults(2).size());
  }

  @Test
  void aBusyMachineIsRed() {
    assertTrue(row(millis(700), millis(700)).faults(2).get(0).startsWith("not measured"));
  }

  @Test
  void aRelayThatEndedIsARedRow() {
    SiegeRow row = row(millis(50), millis(50), Optional.empty(), SOON, List.of());

    assertEquals(List.of("the relay ended with status 3"), row.faults(2));
    assertTrue(row.text(2).contains("RED: the relay ended with status 3"));
  }

  @Test
  void aLateOrUnansweredWatchdogIsRed() {
    SiegeRow late =
        row(millis(50), millis(50), Optional.of(BEFORE), Duration.ofSeconds(5), List.of());
    SiegeRow unanswered =
        row(millis(50), millis(50), Optional.of(BEFORE), SOON, List.of("HTTP/1.1 503"));

    assertEquals(List.of("/watchdog took 5000 ms"), late.faults(2));
    assertEquals(List.of("/watchdog was not answered: HTTP/1.1 503"), unanswered.faults(2));
  }

  @Test
  void growthIsRed() {
    assertEquals(List.of("the heap grew"), after(new Footprint(50, 10, 80_000, 0)).faults(2));
    assertEquals(
        List.of("the number of threads grew"), after(new Footprint(90, 10, 20_000, 0)).faults(2));
  }
}
