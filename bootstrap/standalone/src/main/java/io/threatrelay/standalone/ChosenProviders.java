package io.threatrelay.standalone;

import static java.util.stream.Collectors.joining;

import io.threatrelay.assembly.Relay;
import io.threatrelay.assembly.Settings;
import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.Claims;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.domain.port.ProviderProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say which providers are asked, and with which keys. */
final class ChosenProviders {

  @Option(
      names = "--provider",
      split = ",",
      paramLabel = "ID",
      description =
          "Whom to ask; all that there is a key for or that need none, unless said otherwise.")
  private List<String> ids = List.of();

  @Option(
      names = "--key",
      paramLabel = "KEY",
      description =
          "The key of the one provider that is asked. Without it keys come from the environment,"
              + " e.g. URLSCAN_KEY.")
  private String key;

  /**
   * The providers to ask; those that need a key and have none are left out.
   *
   * @param open which of them need none
   * @throws ParameterException when there is a key too many or too few
   */
  Consulted consult(
      Relay relay,
      Settings settings,
      Predicate<ProviderProfile> open,
      Map<String, Object> moduleSettings,
      Budget budget,
      CommandSpec command) {
    List<Provider> wanted = wanted(relay, command);
    if (key != null && wanted.size() > 1) {
      throw new ParameterException(
          command.commandLine(), "--key is for one provider: say with --provider for which");
    }
    Map<Provider, ProviderAccess> able = new LinkedHashMap<>();
    List<ProviderProfile> keyless = new ArrayList<>();
    for (Provider provider : wanted) {
      ProviderProfile profile = provider.profile();
      Optional<String> found =
          Optional.ofNullable(key).or(() -> settings.value(profile.keyClaim()));
      if (found.isPresent() || !profile.needsKey()) {
        Map<String, Object> claims = new LinkedHashMap<>(moduleSettings);
        found.ifPresent(present -> claims.put(Claims.KEY, present));
        able.put(provider, provider.access(new Claims(claims), budget));
      } else if (open.test(profile)) {
        able.put(provider, ProviderAccess.withoutKey(budget));
      } else {
        keyless.add(profile);
      }
    }
    requireKeys(able, keyless, command);
    return Consulted.of(able, relay.fanOut(), budget);
  }

  private List<Provider> wanted(Relay relay, CommandSpec command) {
    return ids.isEmpty()
        ? relay.providers()
        : ids.stream()
            .distinct()
            .map(id -> Offline.provider(relay, id, "--provider", command))
            .toList();
  }

  private void requireKeys(
      Map<Provider, ProviderAccess> able, List<ProviderProfile> keyless, CommandSpec command) {
    if (keyless.isEmpty()) {
      return;
    }
    String names = keyless.stream().map(ProviderProfile::keyClaim).collect(joining(", "));
    if (able.isEmpty() || !ids.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "No key for %s: set %s, or give --provider ID --key KEY"
              .formatted(
                  keyless.stream().map(ProviderProfile::name).collect(joining(", ")), names));
    }
    System.err.println("Not asked, because it is not set: " + names);
  }
}
