package io.threatrelay.grizzly;

import io.threatrelay.assembly.Relay;
import io.threatrelay.assembly.Settings;
import io.threatrelay.httpclient.HttpClients;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** Relays on a free port of this machine. */
final class Relays {

  static final Duration SHORT = Duration.ofMillis(500);

  private Relays() {}

  static RelayServer start(
      Map<String, String> settings, Timeouts patience, ExecutorService workers) {
    Map<String, String> all = new HashMap<>(settings);
    all.putIfAbsent("RELAY_HOST", "127.0.0.1");
    all.putIfAbsent("RELAY_PORT", "0");
    all.putIfAbsent("RELAY_DEADLINE", "PT5S");
    return RelayServer.start(new Relay(Settings.of(all), HttpClients.builder()), patience, workers);
  }
}
