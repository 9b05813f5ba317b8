package io.threatrelay.provider.runtime.throttle;

import io.threatrelay.provider.runtime.throttle.RateHeaders.Notice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a provider's limits for one key, learned from its answers alone. Not for several
 * threads; times are nanoseconds of one monotonic clock.
 */
final class LearnedLimits {

  /** The answer is what opens it. */
  static final long WHEN_ANSWERED = Long.MAX_VALUE;

  private static final int TOO_MANY_REQUESTS = 429;
  private static final Set<Integer> KEY_REFUSALS = Set.of(401, 403);
  private static final int MOST_WINDOWS = 100;

  private final String provider;
  private final String whose;
  private final Clock clock;
  private final Map<String, CallGroup> kinds = new HashMap<>();
  private final Map<WindowKey, Window> windows = new HashMap<>();
  private final Backoff pauses;
  private final SlowStart blind = new SlowStart();
  private long most;
  private int unclear;
  private final Set<Started> open = new HashSet<>();

  private record WindowKey(String action, Span span) {

    boolean counts(CallGroup kind) {
      return action.isEmpty() || action.equals(kind.action());
    }
  }

  /**
   * @param provider its name, for messages
   * @param whose calls are limited, for messages
   * @param most calls at the same time
   */
  LearnedLimits(String provider, String whose, int most, Clock clock) {
    this.provider = provider;
    this.whose = whose;
    this.most = most;
    this.clock = clock;
    this.pauses = new Backoff(clock);
  }

  /**
   * When one more call of a kind may start, behind so many others. None does while it is not
   * understood whether the key was refused: that ends the other calls with it.
   */
  long opensAt(String kind, long now, int ahead) {
    CallGroup known = kinds.computeIfAbsent(kind, any -> new CallGroup());
    if (unclear > 0) {
      return WHEN_ANSWERED;
    }
    long opens = isKnown(known) ? now : blind.opensAt(now);
    for (Window window : windowsOf(known).values()) {
      opens = Math.max(opens, window.opensAt(now, ahead));
    }
    opens = Math.max(opens, pauses.until(known.action(), now));
    return opens == now && open.size() >= most ? WHEN_ANSWERED : opens;
  }

  /** A limit of all calls is one of each kind. */
  private boolean isKnown(CallGroup kind) {
    return kind.isKnown() || windows.keySet().stream().anyMatch(key -> key.action().isEmpty());
  }

  private Map<WindowKey, Window> windowsOf(CallGroup kind) {
    Map<WindowKey, Window> ofKind = new HashMap<>();
    windows.forEach(
        (key, window) -> {
          if (key.counts(kind)) {
            ofKind.put(key, window);
          }
        });
    return ofKind;
  }

  /** A call of that kind starts. */
  Started started(String kind, long now) {
    CallGroup known = kinds.get(kind);
    boolean isBlind = !isKnown(known);
    if (isBlind) {
      blind.started(now);
    }
    Map<WindowKey, Window> in = windowsOf(known);
    in.values().forEach(Window::started);
    Started call = new Started(known, in, now, isBlind);
    open.add(call);
    return call;
  }

  /** A call that started, and the windows that it takes a place in until it is answered. */
  static final class Started {

    private final CallGroup kind;
    private final Map<WindowKey, Window> windows;
    private final long startedAt;
    private final boolean isBlind;
    private boolean isUnclear;

    private Started(
        CallGroup kind, Map<WindowKey, Window> windows, long startedAt, boolean isBlind) {
      this.kind = kind;
      this.windows = windows;
      this.startedAt = startedAt;
      this.isBlind = isBlind;
    }
  }

  /**
   * Its answer has come, whatever it says; what it says of limits counts from now on. An answer in
   * trouble may lack them: nothing is learned from that.
   */
  void answered(Started call, int status, RateHeaders headers, long now) {
    if (KEY_REFUSALS.contains(status) && !call.isUnclear) {
      call.isUnclear = true;
      unclear++;
    }
    List<Notice> notices = headers.notices();
    boolean refused = status == TOO_MANY_REQUESTS;
    boolean brief = refused && Backoff.isBrief(headers);
    // Some tell when a limit resets only with a refusal: no later answer would correct a window.
    boolean told = refused && headers.retryAfter().isPresent();
    for (Notice notice : notices) {
      call.kind.called(notice.action());
      if (brief) {
        // A pause says all; the refused call was not counted.
        continue;
      }
      WindowKey key = new WindowKey(notice.action(), notice.span());
      if (!told && !windows.containsKey(key) && windows.size() < MOST_WINDOWS) {
        opened(key, Window.of(notice));
      }
      learn(call, key, notice, now);
    }
    leaveWindows(call, now);
    if (!notices.isEmpty() || status < 500 && !refused) {
      call.kind.learned();
    }
    headers.concurrency().ifPresent(limit -> most = Math.max(1, Math.min(most, limit)));
    if (refused) {
      pauses.refused(call.kind.action(), headers, now);
    } else {
      pauses.answered();
    }
  }

  /** Who is on the way already takes a place in a window that is new. */
  private void opened(WindowKey key, Window window) {
    windows.put(key, window);
    for (Started call : open) {
      if (key.counts(call.kind)) {
        call.windows.put(key, window);
        window.started();
      }
    }
  }

  private void learn(Started call, WindowKey key, Notice notice, long now) {
    Window window = windows.get(key);
    if (window == null) {
      return;
    }
    if (call.windows.remove(key) == null) {
      window.started();
    }
    window.ended(now, notice, call.startedAt);
  }

  /** It is over, with an answer or without. */
  void ended(Started call, long now) {
    open.remove(call);
    if (call.isUnclear) {
      unclear--;
    }
    if (call.isBlind) {
      blind.ended();
    }
    leaveWindows(call, now);
  }

  private static void leaveWindows(Started call, long now) {
    call.windows.values().forEach(window -> window.ended(now));
    call.windows.clear();
  }

  /** The provider does not want a call's kind of calls for so long. */
  void pause(Started call, Duration wait, long now) {
    pauses.add(call.kind.action(), wait, now);
  }

  /** The time of day. */
  Instant time() {
    return clock.instant();
  }

  /** Which limit keeps a call of a kind from starting, for the caller to read. */
  String reason(String kind, long now) {
    CallGroup known = kinds.get(kind);
    String calls = known.action().isEmpty() ? "calls" : known.action() + " calls";
    Optional<Instant> pause = pauses.end(known.action(), now);
    if (pause.isPresent()) {
      return "Rate limit reached for %s %s %s; retry after %s."
          .formatted(provider, calls, whose, second(pause.get()));
    }
    return windowsOf(known).entrySet().stream()
        .filter(window -> opens(window, now) > 0)
        .max((a, b) -> Long.compare(opens(a, now), opens(b, now)))
        .map(tightest -> allowed(tightest, calls, now))
        .orElse(provider + " has not answered the calls before this one yet.");
  }

  private static long opens(Map.Entry<WindowKey, Window> window, long now) {
    return window.getValue().opensAt(now, 0) - now;
  }

  private String allowed(Map.Entry<WindowKey, Window> window, String calls, long now) {
    Span span = window.getKey().span();
    String limit =
        "%s allows %d %s%s %s"
            .formatted(provider, window.getValue().limit(), calls, span.each(), whose);
    return span == Span.SECOND
        ? limit + "; more wait than that until the deadline."
        : limit + "; there is room at " + second(clock.instant().plusNanos(opens(window, now)));
  }

  /** To the second, so that what is said twice is the same. */
  private static Instant second(Instant time) {
    return time.plusMillis(999).truncatedTo(ChronoUnit.SECONDS);
  }
}
