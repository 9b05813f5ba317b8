package io.threatrelay.siege;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** What hostile clients and providers do to a relay. */
enum Attack {
  SLOW_HEADERS(new Trickle("POST /version HTTP/1.1\r\nHost: x\r\n", "X-More: 1\r\n")),
  SLOW_BODIES(new Trickle(Malformed.post(1 << 20), " ")),
  /** Twice as large as allowed. */
  BIG_BODIES(bodies("[" + " ".repeat(2 << 20) + "]")),
  DEEP_BODIES(bodies("[".repeat(100_000))),
  /** All silent, all from one address. */
  MANY_CONNECTIONS(new Crowd(1, "")),
  /** Each asks once and stays; a thousand from each of six addresses. */
  IDLE_KEEP_ALIVE(
      new Crowd(6, "GET /watchdog HTTP/1.1\r\nHost: 127.0.0.1\r\nHealth-Check: x\r\n\r\n")),
  UNREAD_ANSWERS(new UnreadAnswers()),
  /** 64 KB that unpack to 32 MB, for four keys. */
  PACKED_ANSWERS(new Questions("urlscan", "packed", 4, 1, 1, false)),
  /** Fifty domains with ten thousand addresses each, one question after the other. */
  LARGE_ANSWERS(new Questions("securitytrails", "large", 1, 1, 50, false)),
  /** Three hundred requests that anybody can make. */
  HANGING_KEY_SETS(new Questions("securitytrails", "honest", 300, 1, 1, true)),
  MALFORMED_FRAMING(new OneByOne(Malformed.REQUESTS, Duration.ofMillis(5))),
  PROVIDER_HANGS_5_KEYS(provider("hang", 5)),
  PROVIDER_HANGS_16_KEYS(provider("hang", 16)),
  PROVIDER_HANGS_50_KEYS(provider("hang", 50)),
  PROVIDER_DRIPS_5_KEYS(provider("drip", 5)),
  PROVIDER_DRIPS_16_KEYS(provider("drip", 16)),
  PROVIDER_DRIPS_50_KEYS(provider("drip", 50)),
  PROVIDER_RESETS_5_KEYS(provider("reset", 5)),
  PROVIDER_RESETS_16_KEYS(provider("reset", 16)),
  PROVIDER_RESETS_50_KEYS(provider("reset", 50));

  private final Attacker attacker;

  Attack(Attacker attacker) {
    this.attacker = attacker;
  }

  private static Attacker bodies(String body) {
    return new OneByOne(List.of(Malformed.post(body.length()) + body), Duration.ofMillis(50));
  }

  /** Six questions of each key are under way, with sixty observables each. */
  private static Attacker provider(String behaviour, int keys) {
    return new Questions("urlscan", behaviour, keys, 6, 60, false);
  }

  /** The attacker's process; arguments: which attack, seconds, the target. */
  public static void main(String[] arguments) {
    long end = System.nanoTime() + Duration.ofSeconds(Long.parseLong(arguments[1])).toNanos();
    List<String> target = Arrays.asList(arguments).subList(2, arguments.length);
    valueOf(arguments[0]).attacker.attack(Target.of(target), end);
  }
}
