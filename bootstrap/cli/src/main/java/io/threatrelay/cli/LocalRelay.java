package io.threatrelay.cli;

import static java.util.stream.Collectors.joining;

import io.threatrelay.assembly.LogSettings;
import io.threatrelay.assembly.Relay;
import io.threatrelay.assembly.RelaySettings;
import io.threatrelay.assembly.Settings;
import io.threatrelay.assembly.StartWarnings;
import io.threatrelay.assembly.log.Logging;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.httpclient.HttpClients;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A relay without a server: its providers, assembled from the settings. */
public final class LocalRelay {

  private static final Logger LOG = System.getLogger(LocalRelay.class.getName());

  private LocalRelay() {}

  static Relay relay(Settings settings) {
    RelaySettings checked = RelaySettings.of(settings);
    LogSettings log = checked.log();
    Logging.setUp(log.json(), log.level(), log.linesPerSecond());
    StartWarnings.ofFiles(settings).forEach(warning -> LOG.log(Level.WARNING, warning));
    return new Relay(settings, HttpClients.builder(checked.outbound().proxies()));
  }

  public static Relay relay() {
    return relay(OwnSettings.read());
  }

  /**
   * The relay's provider of that id.
   *
   * @param option where the user named it
   * @throws ParameterException when there is none
   */
  public static Provider provider(Relay relay, String id, String option, CommandSpec command) {
    return relay.providers().stream()
        .filter(provider -> provider.profile().id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    command.commandLine(), option + " " + id + ": there is " + ids(relay)));
  }

  private static String ids(Relay relay) {
    return relay.providers().stream().map(p -> p.profile().id()).collect(joining(", "));
  }
}
