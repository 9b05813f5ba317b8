package io.threatrelay.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.threatrelay.token.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.concurrent.ExecutorService;

/** The platform's part: answers the public half of the signing key over HTTPS on localhost. */
final class KeySetHost implements AutoCloseable {

  private static final String PATH = "/.well-known/jwks";

  private final HttpsServer server;
  private final ExecutorService threads;

  private KeySetHost(HttpsServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  static KeySetHost start(int preferredPort, SigningKey key) {
    Answer keys = Answer.json(200, KeySet.of(key));
    ExecutorService threads = Loopback.threads("sandbox-key-set");
    HttpsServer server = bind(preferredPort);
    server.setHttpsConfigurator(new HttpsConfigurator(KeySetTls.context()));
    server.setExecutor(threads);
    server.createContext("/", exchange -> answer(exchange, keys));
    server.start();
    return new KeySetHost(server, threads);
  }

  private static HttpsServer bind(int preferredPort) {
    try {
      return HttpsServer.create(Loopback.address(preferredPort), 0);
    } catch (BindException taken) {
      return bindAnywhere();
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot start the sandbox's key-set host", failed);
    }
  }

  private static HttpsServer bindAnywhere() {
    try {
      return HttpsServer.create(Loopback.address(0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException("No free port for the sandbox's key-set host", failed);
    }
  }

  private static void answer(HttpExchange exchange, Answer keys) throws IOException {
    try (exchange) {
      boolean asked = PATH.equals(exchange.getRequestURI().getPath());
      (asked ? keys : Answer.message(404, "Only " + PATH + " is here")).sendTo(exchange);
    }
  }

  String host() {
    return "localhost:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
