package io.threatrelay.assembly;

import io.threatrelay.relayapi.proxy.TrustedProxies;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What is around the program: before it on the network, and beside it on the disk.
 *
 * @param trustedProxies the reverse proxies that are believed
 * @param dropIns the folder whose jars bring more providers
 */
public record Neighbours(TrustedProxies trustedProxies, Optional<Path> dropIns) {

  private static final String TRUSTED_PROXIES = "RELAY_TRUSTED_PROXIES";

  /** Public, because programs know a folder for it if nobody names one. */
  public static final String PROVIDERS_DIR = "RELAY_PROVIDERS_DIR";

  static final Set<String> NAMES = Set.of(TRUSTED_PROXIES, PROVIDERS_DIR);

  static Neighbours of(Settings settings) {
    return new Neighbours(
        Checks.proxies(TRUSTED_PROXIES, settings.value(TRUSTED_PROXIES).orElse("")),
        settings.value(PROVIDERS_DIR).map(folder -> Checks.folder(PROVIDERS_DIR, folder)));
  }
}
