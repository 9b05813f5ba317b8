package io.threatrelay.standalone;

import io.threatrelay.assembly.Relay;
import io.threatrelay.assembly.RelaySettings;
import io.threatrelay.assembly.Settings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;

/** {@code relay serve}: listens until it is told to stop. */
@Command(
    name = "serve",
    description = "Serves the relay; settings come as environment variables (see README).",
    mixinStandardHelpOptions = true)
final class Serve implements Runnable {

  private static final Logger LOG = System.getLogger(Serve.class.getName());

  @Override
  public void run() {
    Settings settings = Settings.ofProcess();
    RelaySettings checked = RelaySettings.of(settings);
    Logging.setUp(checked.jsonLog(), checked.logLevel());
    RelayServer server = RelayServer.start(new Relay(settings, HttpClients.builder()));
    LOG.log(
        Level.INFO,
        "listening on http://{0}:{1} for {2}",
        checked.host(),
        String.valueOf(server.port()),
        server.providerNames());
    untilStopped(server);
  }

  /** SIGTERM runs the hook; the process ends when what is in flight is answered. */
  static void untilStopped(AutoCloseable server) {
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    server.close();
                  } catch (Exception failed) {
                    LOG.log(Level.ERROR, "The relay did not stop in good order", failed);
                  }
                  stopped.countDown();
                },
                "relay-stop"));
    try {
      stopped.await();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }
}
