package io.threatrelay.token;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import io.threatrelay.httpclient.HttpClients;
import jakarta.ws.rs.client.Client;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** An HTTPS server on this machine that publishes keys, or answers something else. */
final class KeyHost implements AutoCloseable {

  /** What the server does with a request. */
  interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  /** Limits that no machine reaches, however busy it is. */
  static final KeySetLimits UNHURRIED =
      new KeySetLimits(Duration.ofMinutes(5), Duration.ofMinutes(5), 1000, 1000);

  private static final char[] PASSWORD = "localhost".toCharArray();

  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger requests = new AtomicInteger();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpsServer server;
  private volatile Answer answer;

  KeyHost(Map<String, ?> keySet) {
    answers(keySet);
    try {
      server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
      server.setHttpsConfigurator(configurator());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private HttpsConfigurator configurator() {
    try {
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store(), PASSWORD);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return new HttpsConfigurator(context) {
        @Override
        public void configure(HttpsParameters parameters) {
          connections.incrementAndGet();
          parameters.setSSLParameters(context.getDefaultSSLParameters());
        }
      };
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyStore store() {
    try (InputStream file = KeyHost.class.getResourceAsStream("/localhost.p12")) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(file, PASSWORD);
      return store;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A client that trusts this server. */
  static Client client() {
    return HttpClients.builder().trustStore(store()).build();
  }

  /** A client that trusts whom the machine trusts. */
  static Client distrustfulClient() {
    return HttpClients.builder().build();
  }

  private void handle(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    try (exchange) {
      answer.to(exchange);
    }
  }

  void answers(Map<String, ?> keySet) {
    answers(200, TestToken.json(keySet));
  }

  void answers(int status, String body) {
    answers(status, Map.of(), TestToken.utf8(body));
  }

  void answers(int status, Map<String, String> headers, byte[] body) {
    does(
        exchange -> {
          headers.forEach(exchange.getResponseHeaders()::set);
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
          }
        });
  }

  void does(Answer other) {
    answer = other;
  }

  String name() {
    return "localhost:" + port();
  }

  int port() {
    return server.getAddress().getPort();
  }

  int connections() {
    return connections.get();
  }

  int requests() {
    return requests.get();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
