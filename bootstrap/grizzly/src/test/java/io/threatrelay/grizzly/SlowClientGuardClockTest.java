package io.threatrelay.grizzly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.memory.Buffers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long callers are waited for, by a clock that the test turns. */
class SlowClientGuardClockTest {

  private static final Timeouts PATIENCE =
      new Timeouts(Duration.ofSeconds(1), Duration.ofSeconds(3));

  private final List<Connection<?>> closed = new ArrayList<>();
  private final Connection<?> connection = connection();

  private final FilterChainContext context = new FilterChainContext();
  private long now = Long.MAX_VALUE - 1000; // clocks in nanoseconds overflow
  private final MemoryBudget budget = MemoryBudget.ofTheHeap();
  private final SlowClientGuard slowCallers =
      new SlowClientGuard(
          new ConnectionLimits(2, 0, address -> false),
          1 << 20,
          PATIENCE,
          budget,
          new UnwrittenAnswers(WriteLimits.of(Duration.ofSeconds(1), 1), budget, () -> now),
          () -> now);

  private Connection<?> connection() {
    return (Connection<?>)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {Connection.class},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "hashCode" -> System.identityHashCode(self);
                  case "equals" -> self == arguments[0];
                  case "terminateSilently" -> {
                    closed.add((Connection<?>) self);
                    yield null;
                  }
                  default -> null;
                });
  }

  @BeforeEach
  void connect() throws IOException {
    context.setMessage(Buffers.wrap(null, new byte[] {'a'}));
    connect(connection);
  }

  private void connect(Connection<?> caller) throws IOException {
    context.getInternalContext().setConnection(caller);
    slowCallers.handleAccept(context);
  }

  private void pass(long millis) {
    now += Duration.ofMillis(millis).toNanos();
    slowCallers.hangUp();
  }

  private void assertWaitedFor() {
    assertEquals(List.of(), closed);
  }

  private void assertHungUpOn() {
    assertEquals(List.of(connection), closed);
  }

  private void aByteNowAndThen() throws IOException {
    for (int i = 0; i < 10; i++) {
      slowCallers.handleRead(context);
      pass(99);
      assertWaitedFor();
    }
    slowCallers.handleRead(context);
    pass(20);
  }

  @Test
  void aByteNowAndThenBuysNoTime() throws IOException {
    aByteNowAndThen();

    assertHungUpOn();
  }

  @Test
  void aByteNowAndThenBuysNoTimeForALaterRequest() throws IOException {
    slowCallers.arrived(connection);
    slowCallers.served(connection);
    pass(60_000);

    aByteNowAndThen();

    assertHungUpOn();
  }

  @Test
  void aByteNowAndThenBuysNoTimeForARequestThatCameWithTheOneBefore() throws IOException {
    slowCallers.arrived(connection);
    slowCallers.served(connection);
    slowCallers.begun(connection);

    aByteNowAndThen();

    assertHungUpOn();
  }

  @Test
  void whoHaveBeenAnsweredMayThinkBeforeTheyAskAgain() {
    slowCallers.arrived(connection);
    slowCallers.served(connection);

    pass(3_600_000);

    assertWaitedFor();
  }

  @Test
  void whoHaveBeenIdleForLongestMakePlaceForOthers() throws IOException {
    serve(connection);
    pass(1);
    Connection<?> other = connection();
    connect(other);
    serve(other);
    pass(1);

    connect(connection());

    assertHungUpOn();
  }

  private void serve(Connection<?> caller) {
    slowCallers.arrived(caller);
    slowCallers.served(caller);
  }

  @Test
  void answersHaveATimeOfTheirOwn() {
    pass(999);
    slowCallers.arrived(connection);

    pass(2999);
    assertWaitedFor();

    pass(2);
    assertHungUpOn();
  }
}
