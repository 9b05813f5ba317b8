package io.threatrelay.provider.runtime.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.threatrelay.domain.port.Budget;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimelyTest {

  @Test
  void whatHasArrivedIsNotReadAfterTheDeadline() throws IOException {
    long[] now = {0};
    Budget budget = Budget.of(Duration.ofSeconds(1), () -> now[0]);
    InputStream in = new Timely(new ByteArrayInputStream(new byte[3]), budget);

    assertEquals(0, in.read());
    assertEquals(1, in.read(new byte[1]));
    now[0] = Duration.ofSeconds(1).toNanos();
    assertThrows(InterruptedIOException.class, in::read);
    assertThrows(InterruptedIOException.class, () -> in.read(new byte[1]));
  }
}
