package io.threatrelay.provider.runtime.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ExpiringMapTest {

  private final AtomicLong time = new AtomicLong();
  private final ExpiringMap<Integer, Object> known = new ExpiringMap<>(time::get);

  private Object value(int key) {
    return known.get(key, any -> new Object());
  }

  @Test
  void aKeyIsForgottenAnHourAfterItWasLastUsed() {
    Object first = value(1);
    value(2);

    time.addAndGet(ExpiringMap.FORGOTTEN.toNanos() - 1);
    assertSame(first, value(1));
    time.addAndGet(1);
    assertEquals(1, known.size(), "the other one was not used");

    time.addAndGet(ExpiringMap.FORGOTTEN.toNanos());
    assertEquals(0, known.size());
    assertNotSame(first, value(1));
  }

  @Test
  void ofAHundredThousandKeysWithinAnHourNoMoreAreKnownThanMayBe() {
    for (int key = 0; key < 100_000; key++) {
      value(key);
    }

    assertEquals(ExpiringMap.MOST, known.size());
  }
}
