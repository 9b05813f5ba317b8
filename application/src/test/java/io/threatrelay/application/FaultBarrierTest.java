package io.threatrelay.application;

import static io.threatrelay.domain.ctim.ObservableType.IP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.ActionRequest;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.Claims;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.domain.port.ProviderProfile;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FaultBarrierTest {

  private static final Observable ADDRESS = Observable.of("ip", "192.0.2.1");
  private static final ActionRequest ORDER = new ActionRequest("respond-a-x", "ip", "192.0.2.1");

  private final FakeProvider provider = FakeProvider.named("a", IP);
  private final Budget budget = Budget.of(Duration.ofSeconds(1));
  private final ProviderAccess access = ProviderAccess.with("key", new Claims(Map.of()), budget);
  private final RecordedLog log = new RecordedLog(FaultBarrier.class);

  @AfterEach
  void stopRecording() {
    log.close();
  }

  static Stream<Throwable> faults() {
    return Stream.of(
        new IllegalStateException("key=s3cret"),
        new NoSuchMethodError("later()"),
        new ExceptionInInitializerError("no such library"),
        new StackOverflowError(),
        new AssertionError("never"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultOfAnyMethodIsARelayErrorOfItsProvider(Throwable fault) {
    Provider barrier = new FaultBarrier(throwing(fault));

    assertContained(() -> barrier.observe(ADDRESS, access));
    assertContained(() -> barrier.judge(ADDRESS, access));
    assertContained(() -> barrier.refer(ADDRESS, access));
    assertContained(() -> barrier.actions(ADDRESS));
    assertContained(() -> barrier.health(access));
    assertContained(() -> barrier.trigger(ORDER, access));
    assertContained(barrier.access(new Claims(Map.of()), budget)::key);
    assertTrue(barrier.supports(ADDRESS));
    assertTrue(barrier.offers("respond-a-x"));
  }

  private static void assertContained(Executable call) {
    List<RelayError> errors = assertThrows(RelayFailure.class, call).errors();
    assertEquals(List.of("unknown"), errors.stream().map(RelayError::code).toList());
    assertTrue(errors.get(0).message().contains("Source a"), errors.toString());
    assertFalse(errors.get(0).message().contains("s3cret"), errors.toString());
  }

  @Test
  void noAnswerAtAllIsAFault() {
    assertContained(() -> new FaultBarrier(throwing(null)).observe(ADDRESS, access));
  }

  @Test
  void theErrorLeadsToTheLog() {
    Provider barrier = new FaultBarrier(throwing(new IllegalStateException("key=s3cret")));

    RelayFailure failure = assertThrows(RelayFailure.class, () -> barrier.observe(ADDRESS, access));

    String id = failure.errors().get(0).message().replaceFirst(".* for (.*)\\.", "$1");
    assertEquals("Fault in the adapter of Source a, " + id, log.only().getMessage());
  }

  @Test
  void aFatalErrorPassesAlsoWithinAnotherException() {
    OutOfMemoryError fatal = new OutOfMemoryError("Java heap space");

    for (Throwable thrown :
        List.of(
            fatal,
            new IllegalStateException(new RuntimeException(fatal)),
            new ExceptionInInitializerError(fatal),
            new RelayFailure(RelayError.fatal("unknown", "unreachable"), fatal))) {
      Provider barrier = new FaultBarrier(throwing(thrown));
      assertSame(
          fatal, assertThrows(OutOfMemoryError.class, () -> barrier.observe(ADDRESS, access)));
    }
  }

  @Test
  void whatAProviderForesawPassesUnchanged() {
    RelayFailure failure = new RelayFailure(RelayError.fatal("unknown", "down"));
    CancellationException cancelled = new CancellationException();

    assertSame(
        failure,
        assertThrows(RelayFailure.class, () -> new FaultBarrier(throwing(failure)).health(access)));
    assertSame(
        cancelled,
        assertThrows(
            CancellationException.class,
            () -> new FaultBarrier(throwing(cancelled)).health(access)));
    assertEquals(provider.profile(), new FaultBarrier(provider).profile());
    assertEquals(
        provider.observe(ADDRESS, access), new FaultBarrier(provider).observe(ADDRESS, access));
  }

  /** Throws in each method; returns null where there is nothing to throw. */
  private Provider throwing(Throwable thrown) {
    ProviderProfile profile = provider.profile();
    return (Provider)
        Proxy.newProxyInstance(
            Provider.class.getClassLoader(),
            new Class<?>[] {Provider.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("profile")) {
                return profile;
              }
              if (thrown != null) {
                throw thrown;
              }
              return null;
            });
  }
}
