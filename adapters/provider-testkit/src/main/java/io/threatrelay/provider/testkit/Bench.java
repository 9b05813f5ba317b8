package io.threatrelay.provider.testkit;

import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.Claims;
import io.threatrelay.domain.port.FanOut;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.provider.kit.ProviderContext;
import io.threatrelay.provider.kit.ProviderFactory;
import io.threatrelay.provider.kit.ProviderSettings;
import io.threatrelay.provider.kit.Transport;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** A provider with all that it needs, on a real HTTP client; time stands still, ids count up. */
public final class Bench implements AutoCloseable {

  public static final Instant NOW = Instant.parse("2026-03-01T10:20:30.123Z");

  private final Client client = ClientBuilder.newClient();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final Provider provider;

  /**
   * @param settings by their full names, e.g. {@code URLSCAN_API_URL}
   */
  public Bench(ProviderFactory factory, Map<String, String> settings) {
    AtomicLong next = new AtomicLong();
    this.provider =
        factory.create(
            new ProviderContext(
                new ProviderSettings(factory.id(), name -> Optional.ofNullable(settings.get(name))),
                new Transport(client, "ThreatRelay/test", timer),
                new OneByOne(),
                Clock.fixed(NOW, ZoneOffset.UTC),
                () -> new UUID(0x4000, 0x8000_0000_0000_0000L | next.incrementAndGet())));
  }

  public Provider provider() {
    return provider;
  }

  /** A caller with ten seconds and a module without settings. */
  public static ProviderAccess caller(String key) {
    return caller(key, Map.of());
  }

  /** A caller with ten seconds and the module's settings as claims. */
  public static ProviderAccess caller(String key, Map<String, Object> settings) {
    return ProviderAccess.with(
        key, new Claims(new HashMap<>(settings)), Budget.of(Duration.ofSeconds(10)));
  }

  @Override
  public void close() {
    client.close();
    timer.shutdownNow();
  }

  private static final class OneByOne implements FanOut {
    @Override
    public <A, B> List<B> map(List<A> items, Function<? super A, ? extends B> work) {
      return items.stream().<B>map(work).toList();
    }
  }
}
