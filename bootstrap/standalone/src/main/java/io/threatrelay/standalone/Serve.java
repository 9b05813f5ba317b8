package io.threatrelay.standalone;

import static java.util.stream.Collectors.joining;

import io.threatrelay.assembly.LogSettings;
import io.threatrelay.assembly.Relay;
import io.threatrelay.assembly.RelaySettings;
import io.threatrelay.assembly.Settings;
import io.threatrelay.assembly.StartWarnings;
import io.threatrelay.assembly.Version;
import io.threatrelay.assembly.log.Logging;
import io.threatrelay.cli.OwnSettings;
import io.threatrelay.grizzly.RelayServer;
import io.threatrelay.httpclient.HttpClients;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code relay serve}: listens until it is told to stop. */
@Command(
    name = "serve",
    description =
        "Serves the relay. Settings are environment variables; 'relay settings' lists them.")
final class Serve implements Runnable {

  private static final Logger LOG = System.getLogger(Serve.class.getName());

  @Override
  public void run() {
    Settings settings = OwnSettings.read();
    RelayServer server = start(settings, StartWarnings.ofServer(settings));
    new Shutdown(server).await();
  }

  /**
   * A relay that listens, and has said so in its log.
   *
   * @param warnings what else belongs there, a line each
   */
  static RelayServer start(Settings settings, List<String> warnings) {
    RelaySettings checked = RelaySettings.of(settings);
    LogSettings log = checked.log();
    Logging.setUp(log.json(), log.level(), log.linesPerSecond());
    RelayServer server =
        RelayServer.start(new Relay(settings, HttpClients.builder(checked.outbound().proxies())));
    LOG.log(
        Level.INFO,
        "Threat Relay {0} is listening on http://{1}:{2} for {3}",
        Version.number(),
        checked.server().host(),
        String.valueOf(server.port()),
        server.relay().providers().stream().map(p -> p.profile().name()).collect(joining(", ")));
    warnings.forEach(warning -> LOG.log(Level.WARNING, warning));
    return server;
  }
}
