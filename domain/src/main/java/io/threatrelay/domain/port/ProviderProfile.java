package io.threatrelay.domain.port;

import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.ctim.ObservableType;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A provider's description of itself.
 *
 * @param id names it in paths, settings and claims: lower-case letters, digits and hyphens
 * @param name as people write it
 * @param types the observable types it can be asked about, in the order to show them
 * @param keyRefusal what it says of an API key that cannot be one
 */
public record ProviderProfile(
    String id,
    String name,
    List<ObservableType> types,
    Set<Capability> capabilities,
    Dialect dialect,
    RelayError keyRefusal) {

  public ProviderProfile {
    if (!id.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException("not an id of a provider: " + id);
    }
    types = List.copyOf(types);
    capabilities = Set.copyOf(capabilities);
  }

  public boolean can(Capability capability) {
    return capabilities.contains(capability);
  }

  /** The claim that holds this provider's key in a token for several providers. */
  public String keyClaim() {
    return id.toUpperCase(Locale.ROOT).replace('-', '_') + Claims.KEY_ENDING;
  }
}
