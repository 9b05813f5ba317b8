package io.threatrelay.assembly;

import io.threatrelay.provider.api.UnusableSetting;
import io.threatrelay.provider.runtime.cache.CacheLimits;

/**
 * The relay's own settings, checked; one component for each concern.
 *
 * @param server where it listens, and what it takes of its clients
 * @param limits how much one request may ask for, and be answered
 * @param tokens which tokens it accepts
 * @param providers which providers it serves
 * @param outbound how it calls them
 * @param cache how long it keeps their answers
 * @param log what its log looks like
 */
public record RelaySettings(
    ServerSettings server,
    Limits limits,
    TokenSettings tokens,
    ProviderChoice providers,
    OutboundSettings outbound,
    CacheLimits cache,
    LogSettings log) {

  /**
   * Reads and checks all settings.
   *
   * @throws UnusableSetting names the first that is wrong
   */
  public static RelaySettings of(Settings settings) {
    return new RelaySettings(
        ServerSettings.of(settings),
        Limits.of(settings),
        TokenSettings.of(settings),
        ProviderChoice.of(settings),
        OutboundSettings.of(settings),
        CacheSettings.of(settings),
        LogSettings.of(settings));
  }
}
