package io.threatrelay.provider.api;

import io.threatrelay.domain.port.FanOut;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What a provider is given to work with.
 *
 * @param settings its settings, e.g. {@code URLSCAN_API_URL}
 * @param transport carries its calls
 * @param fanOut does several things at the same time
 * @param clock the time of an investigation
 * @param ids fresh random ids for entities
 */
public record ProviderContext(
    ProviderSettings settings,
    Transport transport,
    FanOut fanOut,
    Clock clock,
    Supplier<UUID> ids) {

  /**
   * The provider's API, asked without a key yet, at the declared setting {@code API_URL}.
   *
   * @param errors what its statuses mean
   * @return an API that is called without a key
   * @throws UnusableSetting when the setting is not an absolute http or https URL
   * @see ProviderSetting#apiUrl
   */
  public Api api(ApiErrors errors) {
    return Api.at(settings.baseUrl("API_URL"), errors, transport);
  }

  /**
   * The provider's site for people, at the declared setting {@code UI_URL}.
   *
   * @param providerId as in its profile
   * @param name the provider's name, as links show it
   * @return the site
   * @throws UnusableSetting when the setting is not an absolute http or https URL
   * @see ProviderSetting#uiUrl
   */
  public Site site(String providerId, String name) {
    return new Site(providerId, name, settings.baseUrl("UI_URL"));
  }

  /**
   * Starts entities of a source.
   *
   * @param source the provider's name, as answers show it
   * @return what starts entities with fresh ids
   */
  public Entities entities(String source) {
    return new Entities(source, clock, ids);
  }
}
