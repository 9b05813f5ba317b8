package io.threatrelay.cli;

import static java.util.stream.Collectors.joining;

import io.threatrelay.assembly.Relay;
import io.threatrelay.domain.ctim.ObservableType;
import io.threatrelay.domain.port.Capability;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderProfile;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code relay providers}: which there are, and what they can do. */
@Command(
    name = "providers",
    description = "Lists the providers that are enabled, what they support and what they need.")
final class ListProviders implements Runnable {

  @Option(names = "--json", description = "As a JSON list.")
  private boolean json;

  @Override
  public void run() {
    try (Relay relay = LocalRelay.relay()) {
      List<ProviderProfile> profiles = relay.providers().stream().map(Provider::profile).toList();
      if (json) {
        printJson(profiles);
      } else {
        printTable(profiles);
      }
    }
  }

  private static void printTable(List<ProviderProfile> profiles) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("ID", "NAME", "OBSERVABLES", "CAN", "KEY", "SETTINGS"));
    for (ProviderProfile profile : profiles) {
      rows.add(
          List.of(
              profile.id(),
              profile.name(),
              String.join(", ", types(profile)),
              String.join(", ", capabilities(profile)),
              profile.needsKey() ? profile.keyClaim() : "none",
              settingsPrefix(profile) + "..."));
    }
    for (List<String> row : rows) {
      System.out.println(line(row, rows));
    }
  }

  private static String line(List<String> row, List<List<String>> all) {
    return IntStream.range(0, row.size())
        .mapToObj(column -> padded(row.get(column), width(all, column)))
        .collect(joining("  "))
        .stripTrailing();
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
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
              .add("needs_key", profile.needsKey())
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
