package io.threatrelay.assembly;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much one request may ask for, and how long its answer may take.
 *
 * @param deadline for the whole answer
 * @param body bytes of a request's body
 * @param observables in one request
 * @param responses how much is answered
 */
public record Limits(Duration deadline, int body, int observables, ResponseSettings responses) {

  private static final int KIBI = 1 << 10;
  private static final int MEBI = 1 << 20;

  private static final Setting<Duration> DEADLINE =
      Setting.of(
          "RELAY_DEADLINE",
          "PT25S",
          Kinds.duration(Duration.ofSeconds(1), Duration.ofMinutes(10)),
          "The time within which the whole answer is given.");

  private static final Setting<Integer> BODY =
      Setting.of(
          "RELAY_MAX_BODY",
          String.valueOf(MEBI),
          Kinds.number(KIBI, 64 * MEBI),
          "Bytes of a request's body; beyond it the answer is a relay error.");

  private static final Setting<Integer> OBSERVABLES =
      Setting.of(
          "RELAY_MAX_OBSERVABLES",
          "1000",
          Kinds.number(1, 100_000),
          "Observables in one request; beyond it the answer is a relay error.");

  static final List<Setting<?>> ALL =
      Stream.concat(Stream.of(DEADLINE, BODY, OBSERVABLES), ResponseSettings.ALL.stream()).toList();

  static Limits of(Settings settings) {
    return new Limits(
        DEADLINE.in(settings),
        BODY.in(settings),
        OBSERVABLES.in(settings),
        ResponseSettings.of(settings));
  }
}
