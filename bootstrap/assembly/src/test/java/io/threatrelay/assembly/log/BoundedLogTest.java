package io.threatrelay.assembly.log;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class BoundedLogTest {

  private static final String REQUESTS = "io.threatrelay.relayapi.RequestLog";
  private static final String REFUSALS = "io.threatrelay.grizzly.RequestFraming";

  private final Lines lines = new Lines();
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);
  private final BoundedLog log = new BoundedLog(lines, 20, nanos::get);

  private static final class Lines extends Handler {

    private final List<String> all = new ArrayList<>();

    @Override
    public void publish(LogRecord event) {
      all.add(event.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  private void write(String logger, int count) {
    for (int i = 0; i < count; i++) {
      LogRecord event = new LogRecord(Level.INFO, "line " + i);
      event.setLoggerName(logger);
      log.publish(event);
    }
  }

  @Test
  void aLoggerThatWritesTooMuchHidesNoOther() {
    write(REFUSALS, 1000);
    write(REQUESTS, 20);

    assertEquals(2 + 20, lines.all.size());
  }

  @Test
  void theNextSecondBeginsWithWhatWasLeftOut() {
    write(REQUESTS, 25);
    nanos.addAndGet(999_999_999);
    write(REQUESTS, 1);
    nanos.addAndGet(1);
    write(REFUSALS, 1);

    assertEquals(
        List.of(
            "6 log lines of "
                + REQUESTS
                + " were left out: there were 26 in one second, the limit is 20",
            "line 0"),
        lines.all.subList(20, lines.all.size()));
  }

  @Test
  void aLogWithinItsLimitsHasNothingToAdd() {
    write(REQUESTS, 20);
    nanos.addAndGet(1_000_000_000);
    write(REQUESTS, 20);

    assertEquals(40, lines.all.size());
  }
}
