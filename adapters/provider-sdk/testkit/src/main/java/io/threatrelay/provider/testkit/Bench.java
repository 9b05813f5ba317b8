package io.threatrelay.provider.testkit;

import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.Claims;
import io.threatrelay.domain.port.FanOut;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.httpclient.HttpClients;
import io.threatrelay.provider.api.Entities;
import io.threatrelay.provider.api.ProviderContext;
import io.threatrelay.provider.api.ProviderFactory;
import io.threatrelay.provider.api.ProviderSettings;
import io.threatrelay.provider.api.Transport;
import io.threatrelay.provider.runtime.CallPipeline;
import io.threatrelay.provider.runtime.HttpSettings;
import io.threatrelay.provider.runtime.cache.CacheLimits;
import io.threatrelay.provider.runtime.throttle.ThrottleLimits;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientResponseFilter;
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
import java.util.function.Supplier;

/** All that a provider needs, on the relay's real HTTP client; time stands still, ids count up. */
public final class Bench {

  public static final Instant NOW = Instant.parse("2026-03-01T10:20:30.987Z");
  public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  /** The relay's usual limit. */
  private static final int LONGEST_ANSWER = 32 << 20;

  private static final Client CLIENT = client();
  private static final ScheduledExecutorService TIMER =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "bench-timer");
            thread.setDaemon(true);
            return thread;
          });

  private Bench() {}

  private static Client client() {
    return HttpClients.builder().property("jersey.config.client.followRedirects", false).build();
  }

  /** Carries calls as the relay's does. */
  public static Transport transport() {
    return transport(() -> {});
  }

  /**
   * Carries calls as the relay's does.
   *
   * @param aboutToWait is told when a call has its place in the queue
   */
  public static Transport transport(Runnable aboutToWait) {
    ThrottleLimits usual = ThrottleLimits.USUAL.withPause(Duration.ofMillis(1));
    return transport(CLIENT, usual, CacheLimits.OFF, aboutToWait);
  }

  /** Carries calls to a real API, and has them taken down. */
  static Transport transport(ClientResponseFilter recorder) {
    return transport(client().register(recorder), ThrottleLimits.USUAL, CacheLimits.OFF, () -> {});
  }

  /** Carries calls within other limits. */
  public static Transport transport(ThrottleLimits traffic, CacheLimits cache) {
    return transport(CLIENT, traffic, cache, () -> {});
  }

  private static Transport transport(
      Client client, ThrottleLimits traffic, CacheLimits cache, Runnable aboutToWait) {
    return CallPipeline.of(
        new HttpSettings(client, "ThreatRelay/test", TIMER, LONGEST_ANSWER),
        traffic,
        cache,
        CLOCK,
        aboutToWait);
  }

  /**
   * A provider, as a relay would make it.
   *
   * @param settings by their full names, e.g. {@code URLSCAN_API_URL}
   */
  public static Provider provider(ProviderFactory factory, Map<String, String> settings) {
    return factory.create(
        new ProviderContext(
            ProviderSettings.of(factory, name -> Optional.ofNullable(settings.get(name))),
            transport(),
            new OneByOne(),
            CLOCK,
            ids()));
  }

  /** 00000000-0000-4000-8000-000000000001 and so on. */
  public static Supplier<UUID> ids() {
    AtomicLong next = new AtomicLong();
    return () -> new UUID(0x4000, 0x8000_0000_0000_0000L | next.incrementAndGet());
  }

  /** Starts entities of a source, with such ids. */
  public static Entities entities(String source) {
    return new ProviderContext(null, null, null, CLOCK, ids()).entities(source);
  }

  /** A caller with ten seconds and a module without settings. */
  public static ProviderAccess caller(String key) {
    return caller(key, Map.of());
  }

  /** A caller with ten seconds and the module's settings as claims. */
  public static ProviderAccess caller(String key, Map<String, ?> settings) {
    return ProviderAccess.with(
        key, new Claims(new HashMap<>(settings)), Budget.of(Duration.ofSeconds(10)));
  }

  /** A caller in a hurry. */
  public static ProviderAccess caller(String key, Duration time) {
    return ProviderAccess.with(key, new Claims(Map.of()), Budget.of(time));
  }

  /** Does one thing after the other. */
  public static FanOut oneByOne() {
    return new OneByOne();
  }

  private static final class OneByOne implements FanOut {
    @Override
    public <A, B> List<B> map(List<A> items, Function<? super A, ? extends B> work) {
      return items.stream().<B>map(work).toList();
    }
  }
}
