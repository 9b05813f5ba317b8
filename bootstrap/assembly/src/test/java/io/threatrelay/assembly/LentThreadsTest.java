package io.threatrelay.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.ws.rs.client.ClientBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LentThreadsTest {

  @Test
  void carryTheWorkBesideTheCallers() {
    AtomicInteger lent = new AtomicInteger();

    try (Relay relay =
        new Relay(
            Settings.of(Map.of()),
            ClientBuilder.newBuilder(),
            Optional.of(work -> lent.incrementAndGet()))) {
      assertEquals(List.of(2, 3, 4), relay.fanOut().map(List.of(1, 2, 3), number -> number + 1));
    }

    assertEquals(2, lent.get());
  }
}
