package io.threatrelay.provider.api;

import io.threatrelay.domain.port.Provider;
import java.util.List;

/**
 * Makes a provider; found by {@link java.util.ServiceLoader}, so that a provider's jar on the class
 * path is all it takes to have it.
 */
public interface ProviderFactory {

  /**
   * The provider's id, as in {@link io.threatrelay.domain.port.ProviderProfile#id()}.
   *
   * @return lower-case letters, digits and hyphens
   */
  String id();

  /**
   * The settings that {@link #create} reads; no others can be read, or be set by an operator.
   *
   * @return none by default
   */
  default List<ProviderSetting> settings() {
    return List.of();
  }

  /**
   * Makes the provider; asks nobody anything.
   *
   * @param context what the provider works with
   * @return the provider, safe for use by many threads
   * @throws UnusableSetting when one of its settings is wrong
   */
  Provider create(ProviderContext context);
}
