package io.threatrelay.standalone.server;

import io.threatrelay.assembly.Relay;
import io.threatrelay.assembly.Settings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Relays on a free port of this machine that write no log of hundreds of requests. */
final class Relays {

  static final Duration SHORT = Duration.ofMillis(500);

  /** Levels are forgotten with their loggers. */
  private static final Logger DOOR = Logger.getLogger(FrontDoor.class.getName());

  private static final Logger SERVER = Logger.getLogger("org.glassfish");
  private static final Logger REQUESTS = Logger.getLogger("io.threatrelay.rest.RequestLog");

  private Relays() {}

  static RelayServer start(
      Map<String, String> settings, Patience patience, ExecutorService workers) {
    SERVER.setLevel(Level.OFF);
    DOOR.setLevel(Level.WARNING);
    REQUESTS.setLevel(Level.WARNING);
    Map<String, String> all = new HashMap<>(settings);
    all.putIfAbsent("RELAY_HOST", "127.0.0.1");
    all.putIfAbsent("RELAY_PORT", "0");
    all.putIfAbsent("RELAY_DEADLINE", "PT5S");
    return RelayServer.start(new Relay(Settings.of(all), HttpClients.builder()), patience, workers);
  }
}
