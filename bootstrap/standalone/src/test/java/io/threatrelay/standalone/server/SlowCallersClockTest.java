package io.threatrelay.standalone.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.memory.Buffers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How long callers are waited for, by a clock that the test turns. */
class SlowCallersClockTest {

  private static final Patience PATIENCE =
      new Patience(Duration.ofSeconds(1), Duration.ofSeconds(3));

  private final Connection<?> connection =
      (Connection<?>)
          Proxy.newProxyInstance(
              getClass().getClassLoader(),
              new Class<?>[] {Connection.class},
              (self, method, arguments) -> called(self, method.getName()));

  private final FilterChainContext context = new FilterChainContext();
  private int closed;
  private long now = Long.MAX_VALUE - 1000; // clocks in nanoseconds overflow
  private final SlowCallers slowCallers = new SlowCallers(10, 1 << 20, PATIENCE, () -> now);

  @BeforeEach
  void connect() throws IOException {
    context.getInternalContext().setConnection(connection);
    context.setMessage(Buffers.wrap(null, new byte[] {'a'}));
    slowCallers.handleAccept(context);
  }

  private Object called(Object self, String method) {
    closed += method.equals("closeSilently") ? 1 : 0;
    return method.equals("hashCode") ? Integer.valueOf(1) : null;
  }

  private void pass(long millis) {
    now += Duration.ofMillis(millis).toNanos();
    slowCallers.hangUp();
  }

  private void assertWaitedFor() {
    assertEquals(0, closed);
  }

  private void assertHungUpOn() {
    assertEquals(1, closed);
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
  void answersHaveATimeOfTheirOwn() {
    pass(999);
    slowCallers.arrived(connection);

    pass(2999);
    assertWaitedFor();

    pass(2);
    assertHungUpOn();
  }
}
