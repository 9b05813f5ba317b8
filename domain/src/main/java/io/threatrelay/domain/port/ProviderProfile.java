package io.threatrelay.domain.port;

import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.ctim.ObservableType;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A provider's description of itself; all that the relay says about a provider comes from here.
 *
 * @param id names it in paths, settings and claims: lower-case letters, digits and hyphens
 * @param name as people write it
 * @param summary what it knows, in one sentence
 * @param site where people find it
 * @param types the observable types it can be asked about, in the order to show them
 * @param keyRefusal what it says of an API key that cannot be one; empty if it needs no key
 * @param settings what its modules can set
 */
public record ProviderProfile(
    String id,
    String name,
    String summary,
    URI site,
    List<ObservableType> types,
    Set<Capability> capabilities,
    Dialect dialect,
    Optional<RelayError> keyRefusal,
    List<ModuleSetting> settings) {

  public ProviderProfile {
    if (!id.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException("not an id of a provider: " + id);
    }
    types = List.copyOf(types);
    capabilities = Set.copyOf(capabilities);
    settings = List.copyOf(settings);
  }

  /** Starts a description; says what most of the family says where nothing else is said. */
  public static Builder of(String id, String name, String site) {
    return new Builder(id, name, URI.create(site));
  }

  public boolean can(Capability capability) {
    return capabilities.contains(capability);
  }

  /** Whether its API is asked with a caller's key. */
  public boolean needsKey() {
    return keyRefusal.isPresent();
  }

  /** The claim that holds this provider's key in a token for several providers. */
  public String keyClaim() {
    return id.toUpperCase(Locale.ROOT).replace('-', '_') + Claims.KEY_ENDING;
  }

  /** Names what a constructor of nine arguments would leave unnamed. */
  public static final class Builder {

    private final String id;
    private final String name;
    private final URI site;
    private String summary = "";
    private List<ObservableType> types = List.of();
    private Set<Capability> capabilities = Set.of(Capability.OBSERVE);
    private Dialect dialect = Dialect.FAMILY;
    private Optional<RelayError> keyRefusal =
        Optional.of(RelayError.authorization("Invalid API key"));
    private List<ModuleSetting> settings = List.of();

    private Builder(String id, String name, URI site) {
      this.id = id;
      this.name = name;
      this.site = site;
    }

    /** What it knows, in one sentence. */
    public Builder summary(String text) {
      summary = text;
      return this;
    }

    /** The types it can be asked about, in the order to show them. */
    public Builder types(ObservableType... all) {
      types = List.of(all);
      return this;
    }

    /** What it can be asked besides its health. */
    public Builder can(Capability... all) {
      capabilities = Set.of(all);
      return this;
    }

    /** How its relay speaks where relays of the family differ. */
    public Builder dialect(Dialect other) {
      dialect = other;
      return this;
    }

    /** What it says of a key that cannot be one. */
    public Builder keyRefusal(RelayError refusal) {
      keyRefusal = Optional.of(refusal);
      return this;
    }

    /** It is asked without a key. */
    public Builder withoutKey() {
      keyRefusal = Optional.empty();
      return this;
    }

    /** What its modules can set. */
    public Builder settings(ModuleSetting... all) {
      settings = List.of(all);
      return this;
    }

    public ProviderProfile build() {
      return new ProviderProfile(
          id, name, summary, site, types, capabilities, dialect, keyRefusal, settings);
    }
  }
}
