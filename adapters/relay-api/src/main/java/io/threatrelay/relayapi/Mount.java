package io.threatrelay.relayapi;

import io.threatrelay.domain.port.Dialect;
import io.threatrelay.domain.port.Provider;

/**
 * Where a provider answers.
 *
 * @param path empty for the root, else the provider's id
 */
public record Mount(String path, Provider provider) {

  Dialect dialect() {
    return provider.profile().dialect();
  }
}
