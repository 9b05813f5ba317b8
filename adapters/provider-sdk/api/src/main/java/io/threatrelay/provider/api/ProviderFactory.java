package io.threatrelay.provider.api;

import io.threatrelay.domain.port.Provider;
import java.util.List;

/**
 * Makes a provider; found by {@link java.util.ServiceLoader}, so that a provider's jar on the class
 * path is all it takes to have it.
 */
public interface ProviderFactory {

  /** The provider's id, as in {@link io.threatrelay.domain.port.ProviderProfile#id()}. */
  String id();

  /** The settings that {@link #create} reads; no others can be read, or be set by an operator. */
  default List<ProviderSetting> settings() {
    return List.of();
  }

  /**
   * Makes the provider; asks nobody anything.
   *
   * @throws UnusableSetting when one of its settings is wrong
   */
  Provider create(ProviderContext context);
}
