package io.threatrelay.provider.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.RelayFailure;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a provider does, the caller has an answer when the time is over. */
class DeadlineTest {

  private static final Duration TIME = Duration.ofMillis(150);
  private static final Duration TOLERANCE = Duration.ofSeconds(1);
  private static final RelayError LATE =
      RelayError.warning("deadline exceeded", "Weather did not answer before the deadline.");

  private final StubApi stub = StubApi.start();
  private final Weather weather = new Weather(stub.url());

  @AfterEach
  void stop() {
    stub.close();
  }

  static Stream<Arguments> slownesses() {
    return Stream.of(
        Arguments.of("no headers", Behaviour.silence()),
        Arguments.of("headers and no end", Behaviour.stall()),
        Arguments.of("a body that drips", Behaviour.drip()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("slownesses")
  void endsACallAtTheDeadline(String slowness, Behaviour behaviour) {
    stub.otherwise(behaviour);
    warmUp();

    RelayError error =
        assertTimeout(
            TIME.plus(TOLERANCE), () -> weather.errorFor(Bench.caller("key", TIME)), slowness);

    assertEquals(LATE, error);
  }

  /** Classes that are loaded for the first time take part of a short time. */
  private void warmUp() {
    weather.errorFor(Bench.caller("key", Duration.ofMillis(20)));
  }

  @RepeatedTest(20)
  void callsItLateHoweverShortTheTimeIs() {
    stub.otherwise(Behaviour.stall());

    RelayError error = weather.errorFor(Bench.caller("key", Duration.ofMillis(7)));

    assertEquals(LATE, error);
  }

  @Test
  void asksNobodyWhenTheTimeIsOver() {
    RelayError error = weather.errorFor(Bench.caller("key", Duration.ofMillis(-1)));

    assertEquals(LATE, error);
    assertTrue(stub.seen().isEmpty());
  }

  @Test
  void takesAYearAsWellAsASecond() {
    stub.otherwise(Behaviour.json(200, "{}"));

    assertTrue(weather.report(Bench.caller("key", Duration.ofDays(365))).isPresent());
  }

  @Test
  void endsACallWhoseThreadIsInterrupted() {
    stub.otherwise(Behaviour.silence());
    AtomicBoolean stillInterrupted = new AtomicBoolean();
    CompletableFuture<RelayFailure> ended = new CompletableFuture<>();
    Thread caller =
        new Thread(
            () -> {
              try {
                weather.report(Bench.caller("key"));
              } catch (RelayFailure failure) {
                stillInterrupted.set(Thread.currentThread().isInterrupted());
                ended.complete(failure);
              }
            });

    caller.start();
    caller.interrupt();

    assertEquals(LATE, ended.join().errors().get(0));
    assertTrue(stillInterrupted.get());
  }
}
