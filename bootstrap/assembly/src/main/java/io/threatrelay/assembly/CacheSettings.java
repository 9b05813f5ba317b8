package io.threatrelay.assembly;

import io.threatrelay.provider.runtime.cache.CacheLimits;
import java.time.Duration;
import java.util.List;

/** How long providers' answers are kept, and in how much memory. */
final class CacheSettings {

  private static final Setting<Duration> TTL =
      Setting.of(
          "RELAY_CACHE_TTL",
          "PT5M",
          Kinds.duration(Duration.ZERO, Duration.ofDays(1)),
          "How long a provider's answer serves again for the same key and question; PT0S turns the"
              + " cache off.");

  private static final Setting<Integer> BYTES =
      Setting.of(
              "RELAY_CACHE_BYTES",
              String.valueOf(Math.min(Runtime.getRuntime().maxMemory() / 8, Integer.MAX_VALUE)),
              Kinds.number(0, Integer.MAX_VALUE),
              "Memory for those answers, in bytes.")
          .shownAs("an eighth of the heap");

  static final List<Setting<?>> ALL = List.of(TTL, BYTES);

  private CacheSettings() {}

  static CacheLimits of(Settings settings) {
    return new CacheLimits(TTL.in(settings), BYTES.in(settings));
  }
}
