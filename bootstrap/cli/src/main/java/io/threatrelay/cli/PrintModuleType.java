package io.threatrelay.cli;

import io.threatrelay.assembly.Relay;
import io.threatrelay.domain.port.Provider;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code relay module-type}: what to register in the platform. */
@Command(
    name = "module-type",
    description = "Prints the document that registers a provider of this relay in the platform.")
final class PrintModuleType implements Runnable {

  @Parameters(paramLabel = "PROVIDER", description = "The id of the provider, see relay providers.")
  private String id;

  @Option(
      names = "--url",
      required = true,
      paramLabel = "URL",
      description = "Where the platform calls it, e.g. https://relay.example.com/urlscan.")
  private String url;

  @Option(
      names = "--jwks-host",
      paramLabel = "HOST[:PORT]",
      description = "Your region's key-set host. Default: the first of RELAY_JWKS_HOSTS.")
  private Optional<String> keySetHost = Optional.empty();

  @Spec private CommandSpec command;

  @Override
  public void run() {
    try (Relay relay = LocalRelay.relay()) {
      Provider provider = LocalRelay.provider(relay, id, "PROVIDER", command);
      ModuleType type =
          new ModuleType(provider.profile(), urlOf(provider, relay), trustedHost(relay));
      JsonOutput.prettily(type.json().toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  private ModuleUrl urlOf(Provider provider, Relay relay) {
    try {
      ModuleUrl checked = ModuleUrl.of(url);
      boolean others =
          relay.providers().stream()
              .filter(other -> !other.equals(provider))
              .anyMatch(other -> other.profile().id().equals(checked.end()));
      if (others) {
        throw new IllegalArgumentException("that is another provider's");
      }
      return checked;
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(
          command.commandLine(), "--url " + Shown.of(url) + ": " + wrong.getMessage());
    }
  }

  /** A host that the relay does not trust would make every token fail. */
  private String trustedHost(Relay relay) {
    var trusted = relay.settings().tokens().keySetHosts();
    String host = keySetHost.orElseGet(() -> trusted.iterator().next());
    if (!trusted.contains(host)) {
      throw new ParameterException(
          command.commandLine(),
          "--jwks-host %s: RELAY_JWKS_HOSTS has %s"
              .formatted(Shown.of(host), String.join(", ", trusted)));
    }
    return host;
  }
}
