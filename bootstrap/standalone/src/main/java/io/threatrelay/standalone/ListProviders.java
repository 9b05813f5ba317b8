package io.threatrelay.standalone;

import static java.util.stream.Collectors.joining;

import io.threatrelay.assembly.Relay;
import io.threatrelay.domain.ctim.ObservableType;
import io.threatrelay.domain.port.Capability;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderProfile;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code relay providers}: which there are, and what they can do. */
@Command(
    name = "providers",
    description = "Lists the providers that are enabled, what they support and what they need.")
final class ListProviders implements Runnable {

  private static final String ROW = "%-15s %-15s %-24s %-23s %-20s %s%n";

  @Option(names = "--json", description = "As a JSON list.")
  private boolean json;

  @Override
  public void run() {
    try (Relay relay = Offline.relay()) {
      List<ProviderProfile> profiles = relay.providers().stream().map(Provider::profile).toList();
      if (json) {
        printJson(profiles);
      } else {
        printTable(profiles);
      }
    }
  }

  private static void printTable(List<ProviderProfile> profiles) {
    System.out.printf(ROW, "ID", "NAME", "OBSERVABLES", "CAN", "KEY", "SETTINGS");
    for (ProviderProfile profile : profiles) {
      System.out.printf(
          ROW,
          profile.id(),
          profile.name(),
          types(profile).stream().collect(joining(", ")),
          capabilities(profile).stream().collect(joining(", ")),
          profile.keyClaim(),
          settingsPrefix(profile) + "...");
    }
  }

  private static void printJson(List<ProviderProfile> profiles) {
    JsonArrayBuilder list = Json.createArrayBuilder();
    for (ProviderProfile profile : profiles) {
      list.add(
          Json.createObjectBuilder()
              .add("id", profile.id())
              .add("name", profile.name())
              .add("types", Json.createArrayBuilder(types(profile)))
              .add("capabilities", Json.createArrayBuilder(capabilities(profile)))
              .add("key_claim", profile.keyClaim())
              .add("settings_prefix", settingsPrefix(profile)));
    }
    JsonOutput.print(list.build());
  }

  private static List<String> types(ProviderProfile profile) {
    return profile.types().stream().map(ObservableType::name).toList();
  }

  private static List<String> capabilities(ProviderProfile profile) {
    return profile.capabilities().stream()
        .sorted()
        .map(Capability::name)
        .map(name -> name.toLowerCase(Locale.ROOT))
        .toList();
  }

  private static String settingsPrefix(ProviderProfile profile) {
    return profile.keyClaim().replaceAll("KEY$", "");
  }
}
