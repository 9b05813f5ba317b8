package io.threatrelay.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.threatrelay.domain.ActionRequest;
import io.threatrelay.domain.Findings;
import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.Capability;
import io.threatrelay.domain.port.Claims;
import io.threatrelay.domain.port.FanOut;
import io.threatrelay.domain.port.ModuleSetting;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.domain.port.ProviderProfile;
import io.threatrelay.provider.api.ProviderContext;
import io.threatrelay.provider.api.ProviderFactory;
import io.threatrelay.provider.api.ProviderSettings;
import io.threatrelay.provider.runtime.CallPipeline;
import io.threatrelay.provider.runtime.HttpSettings;
import io.threatrelay.provider.runtime.cache.CacheLimits;
import io.threatrelay.provider.runtime.throttle.ThrottleLimits;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A provider whose API answers what an input says: the first line is the observable, e.g. {@code
 * domain cisco.com}, each other line an answer, e.g. {@code 200 {"records":[]}}. Calls beyond them
 * are answered with 404. Who is asked for a verdict as well gets the same answers as before.
 */
final class HostileApi {

  private static final Instant NOW = Instant.parse("2026-03-01T10:20:30.987Z");
  private static final long MOST_CALLS = 10_000;
  // No observable can hold it, so that no error may.
  private static final String KEY = "the$k-y ";

  private final Deque<byte[]> answers = new ArrayDeque<>();
  private final AtomicLong ids = new AtomicLong();
  private final ProviderFactory factory;
  private final Client http = FakeHttp.answering(this::next);
  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(
          1,
          task -> {
            Thread thread = new Thread(task, "fuzz-timer");
            thread.setDaemon(true);
            return thread;
          });

  HostileApi(ProviderFactory factory) {
    this.factory = factory;
    timer.setRemoveOnCancelPolicy(true);
  }

  /** One without a past: what an API said of its limits would count for the next input. */
  private Provider provider() {
    return factory.create(
        new ProviderContext(
            ProviderSettings.of(factory, name -> Optional.empty()),
            CallPipeline.of(
                new HttpSettings(http, "ThreatRelay/fuzz", timer, 32 << 20),
                ThrottleLimits.USUAL.withPause(Duration.ZERO),
                CacheLimits.OFF,
                Clock.fixed(NOW, ZoneOffset.UTC),
                () -> {}),
            new OneByOne(),
            Clock.fixed(NOW, ZoneOffset.UTC),
            () -> new UUID(0x4000, 0x8000_0000_0000_0000L | ids.incrementAndGet())));
  }

  /** Asks; whatever is found must be what CTIM takes, and a failure one that the port tells of. */
  void ask(byte[] input) {
    answers.clear();
    int start = 0;
    for (int i = 0; i <= input.length; i++) {
      if (i == input.length || input[i] == '\n') {
        answers.add(Arrays.copyOfRange(input, start, i));
        start = i + 1;
      }
    }
    String[] asked = new String(answers.removeFirst(), UTF_8).split(" ", 2);
    if (asked.length < 2 || asked[0].isEmpty()) {
      return;
    }
    Observable observable = Observable.of(asked[0], asked[1]);
    Provider provider = provider();
    if (provider.supports(observable) && observable.canonical().isPresent()) {
      ask(provider, observable);
    }
  }

  private void ask(Provider provider, Observable observable) {
    // Shorter than any pause after a 429.
    Budget budget = Budget.of(Duration.ofMillis(900));
    ProviderAccess access = provider.access(claims(provider.profile()), budget);
    check(
        () -> {
          provider.refer(observable, access);
          return Findings.nothing();
        });
    List<byte[]> left = List.copyOf(answers);
    check(() -> provider.observe(observable, access));
    if (provider.profile().can(Capability.DELIBERATE)) {
      answers.clear();
      answers.addAll(left);
      check(() -> Findings.joined(List.of(provider.judge(observable, access))));
    }
    if (provider.profile().can(Capability.RESPOND)) {
      ActionRequest order = new ActionRequest("", observable.type().name(), observable.value());
      check(
          () -> {
            provider.trigger(order, access);
            return Findings.nothing();
          });
    }
    if (budget.calls() > MOST_CALLS) {
      throw new IllegalStateException(budget.calls() + " calls for one observable");
    }
  }

  /** A few of whatever can be counted: pages, results. */
  private static Claims claims(ProviderProfile profile) {
    Map<String, Object> claims = new HashMap<>(Map.of(Claims.KEY, KEY));
    profile.settings().stream()
        .filter(setting -> setting.kind() == ModuleSetting.Kind.INTEGER)
        .forEach(setting -> claims.put(setting.claim(), 3L));
    return new Claims(claims);
  }

  private static void check(Supplier<Findings<CtimEntity>> question) {
    Findings<CtimEntity> findings;
    try {
      findings = question.get();
    } catch (RelayFailure said) {
      findings = Findings.failed(said.errors());
    }
    AnswerCheck.wellFormed(findings);
    AnswerCheck.require(
        findings.errors().stream().noneMatch(error -> error.message().contains(KEY)),
        "an error repeats the key");
  }

  private Response next() {
    byte[] line = answers.isEmpty() ? new byte[0] : answers.removeFirst();
    String status = new String(line, 0, Math.min(4, line.length), ISO_8859_1);
    boolean told = status.matches("[2-5][0-9][0-9] ");
    int code = told ? Integer.parseInt(status.trim()) : line.length == 0 ? 404 : 200;
    int from = told ? 4 : 0;
    return Response.status(code)
        .entity(new ByteArrayInputStream(line, from, line.length - from))
        .build();
  }

  private static final class OneByOne implements FanOut {
    @Override
    public <A, B> List<B> map(List<A> items, Function<? super A, ? extends B> work) {
      return items.stream().<B>map(work).toList();
    }
  }
}
