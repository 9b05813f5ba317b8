package io.threatrelay.cli;

import static java.util.stream.Collectors.joining;

import io.threatrelay.assembly.Relay;
import io.threatrelay.assembly.Settings;
import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.Capability;
import io.threatrelay.domain.port.Claims;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.domain.port.ProviderProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options that say which providers are asked, and with which keys. */
final class ChosenProviders {

  private static final String KEY = "--key";
  private static final String KEY_FILE = "--key-file";

  @Option(
      names = "--provider",
      split = ",",
      paramLabel = "ID",
      description = "The providers to ask. Default: all that have a key or need none.")
  private List<String> ids = List.of();

  @ArgGroup private OneKey oneKey;

  /** The key of the one provider that is asked. */
  private static final class OneKey {
    @Option(
        names = KEY,
        paramLabel = "KEY",
        description =
            "The API key, for a single provider; - reads it from standard input, without echo on a"
                + " terminal. Other users of the machine can see a KEY given here. Default: from"
                + " the environment, e.g. URLSCAN_KEY.")
    private String given;

    @Option(
        names = KEY_FILE,
        paramLabel = "FILE",
        description = "A file with the key. Only you should be able to read it.")
    private Path file;

    String key(CommandSpec command) {
      return file == null
          ? new KeyInput(KEY, command).given(given)
          : new KeyInput(KEY_FILE, command).in(file);
    }
  }

  /**
   * The providers to ask; those that need a key and have none are left out.
   *
   * @param needed what they must be able to do
   * @param open which of them need no key
   * @throws ParameterException when there is a key too many or too few
   */
  Selection consult(
      Relay relay,
      Settings settings,
      Capability needed,
      Predicate<ProviderProfile> open,
      ModuleSettings moduleSettings,
      Budget budget,
      CommandSpec command) {
    List<Provider> wanted = wanted(relay, needed, command);
    if (oneKey != null && wanted.size() > 1) {
      throw new ParameterException(
          command.commandLine(),
          (oneKey.file == null ? KEY : KEY_FILE)
              + " is for a single provider: name it with --provider");
    }
    moduleSettings.require(wanted.stream().map(Provider::profile).toList(), command);
    Optional<String> key = Optional.ofNullable(oneKey).map(given -> given.key(command));
    Map<Provider, ProviderAccess> able = new LinkedHashMap<>();
    List<ProviderProfile> keyless = new ArrayList<>();
    for (Provider provider : wanted) {
      ProviderProfile profile = provider.profile();
      Optional<String> found = key.or(() -> settings.value(profile.keyClaim()));
      if (found.isPresent() || !profile.needsKey()) {
        Map<String, Object> claims = new LinkedHashMap<>(moduleSettings.claims());
        found.ifPresent(present -> claims.put(Claims.KEY, present));
        able.put(provider, provider.access(new Claims(claims), budget));
      } else if (open.test(profile)) {
        able.put(provider, ProviderAccess.withoutKey(budget));
      } else {
        keyless.add(profile);
      }
    }
    requireKeys(able, keyless, command);
    return Selection.of(able, relay.fanOut(), budget);
  }

  private List<Provider> wanted(Relay relay, Capability needed, CommandSpec command) {
    List<Provider> named =
        ids.stream()
            .distinct()
            .map(id -> LocalRelay.provider(relay, id, "--provider", command))
            .toList();
    Predicate<Provider> able = provider -> provider.profile().can(needed);
    List<Provider> wanted =
        ids.isEmpty() ? relay.providers().stream().filter(able).toList() : named;
    if (wanted.isEmpty() || !wanted.stream().allMatch(able)) {
      throw new ParameterException(
          command.commandLine(),
          "%s: supported by %s"
              .formatted(
                  ids.isEmpty()
                      ? command.name()
                      : command.name() + " --provider " + String.join(",", ids),
                  names(relay.providers().stream().filter(able).toList())));
    }
    return wanted;
  }

  private static String names(List<Provider> providers) {
    return providers.isEmpty()
        ? "no enabled provider"
        : providers.stream().map(provider -> provider.profile().id()).collect(joining(", "));
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
          "No key for %s: set %s, or give --provider ID --key-file FILE"
              .formatted(
                  keyless.stream().map(ProviderProfile::name).collect(joining(", ")), names));
    }
    System.err.println("Skipped providers without a key: set " + names + " to ask them.");
  }
}
