package io.threatrelay.speed;

import io.threatrelay.sandbox.Sandbox;
import io.threatrelay.sandbox.SandboxOptions;
import io.threatrelay.testsupport.ChildProcess;
import io.threatrelay.testsupport.RelayProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where measurements are made: the stand-in, the key-set host, the callers' tokens. */
final class Lab implements AutoCloseable {

  static final String CACHE_OFF = "PT0S";
  static final String CACHE_ON = "PT5M";

  private final String jar;
  private final Optional<Java> newer;
  private final PrintStream out;
  private final ChildProcess standIn;
  private final int standInPort;
  private final Sandbox keySet;
  private final Tokens tokens;

  /**
   * @param newer a JDK beside the one that runs this, with virtual threads
   */
  Lab(String jar, Optional<Java> newer, PrintStream out) throws IOException {
    this.jar = jar;
    this.newer = newer;
    this.out = out;
    this.standIn = Java.current().plain().start(StandIn.class);
    this.standInPort = (int) standIn.number();
    this.keySet = Sandbox.start(SandboxOptions.defaults().withKeySetPort(0));
    this.tokens = new Tokens(keySet.keySetHost());
  }

  String jar() {
    return jar;
  }

  /** Empty when none was named. */
  Optional<Java> newer() {
    return newer;
  }

  /** The JDK that runs this, and the newer one. */
  List<Java> javas() {
    return newer.map(java -> List.of(Java.current(), java)).orElse(List.of(Java.current()));
  }

  Orders orders(int latencyMillis, int hits, int bytes) {
    return new Orders(standInPort, latencyMillis, hits, bytes);
  }

  RelayProcess relay(Java java, Orders orders, String cacheTtl) throws IOException {
    Map<String, String> settings = new HashMap<>(keySet.settings());
    settings.put("SECURITYTRAILS_API_URL", orders.base());
    settings.put("URLSCAN_API_URL", orders.base());
    settings.put("RELAY_PUBLIC_URL", Tokens.AUDIENCE);
    settings.put("RELAY_CACHE_TTL", cacheTtl);
    try {
      return RelayProcess.start(java.command(), Path.of(jar), settings, Redirect.INHERIT);
    } catch (IllegalStateException noAnswer) {
      throw new IOException(noAnswer);
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      throw new IOException(ended);
    }
  }

  /** The same question by so many callers. */
  List<Question> observe(RelayProcess relay, String provider, int callers, String observables) {
    return tokens.of(callers).stream()
        .map(
            token ->
                Question.post(
                    URI.create(relay.url() + "/" + provider + "/observe/observables"),
                    token,
                    observables))
        .toList();
  }

  /** The questions that callers with the same tokens have for something else than the relay. */
  List<Question> post(URI url, int callers, String body) {
    return tokens.of(callers).stream().map(token -> Question.post(url, token, body)).toList();
  }

  /** The process that plays the providers. */
  ChildProcess standIn() {
    return standIn;
  }

  /** The most calls that were at the stand-in at the same time since this was asked before. */
  int peakCalls() throws IOException {
    URI peak = URI.create("http://127.0.0.1:" + standInPort + "/peak");
    return Integer.parseInt(new Crowd(List.of(Question.get(peak)), body -> true).firstBody());
  }

  void report(Outcome outcome) {
    out.println(outcome);
  }

  @Override
  public void close() {
    standIn.close();
    keySet.close();
  }
}
