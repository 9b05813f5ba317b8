package io.threatrelay.provider.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A provider's API as a real HTTP server on loopback, whose answers a test chooses. */
public final class StubApi implements AutoCloseable {

  /**
   * A request that arrived.
   *
   * @param uri path and query as sent
   */
  public record Seen(String method, String uri, Map<String, List<String>> headers, String body) {

    public String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of("")).get(0);
    }
  }

  /** Answers a request in a way of its own, e.g. by breaking the connection. */
  @FunctionalInterface
  public interface Behaviour {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
  private final List<Seen> seen = new CopyOnWriteArrayList<>();

  private StubApi(HttpServer server) {
    this.server = server;
  }

  /** Starts a stub that answers 404 to everything. */
  public static StubApi start() {
    try {
      StubApi stub =
          new StubApi(
              HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
      stub.server.createContext("/", stub::handle);
      stub.server.setExecutor(stub.workers);
      stub.server.start();
      return stub;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** From now on this request is answered so; {@code uri} is path and query as sent. */
  public StubApi on(String method, String uri, int status, String body) {
    return on(method, uri, exchange -> reply(exchange, status, body));
  }

  public StubApi on(String method, String uri, Behaviour behaviour) {
    behaviours.put(method + " " + uri, behaviour);
    return this;
  }

  /** Sends a whole JSON answer. */
  public static void reply(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** The requests so far, in the order of their arrival. */
  public List<Seen> seen() {
    return List.copyOf(seen);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String uri = exchange.getRequestURI().toString();
      Map<String, List<String>> headers = new ConcurrentHashMap<>();
      exchange
          .getRequestHeaders()
          .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
      seen.add(new Seen(exchange.getRequestMethod(), uri, headers, body));
      behaviours
          .getOrDefault(
              exchange.getRequestMethod() + " " + uri, e -> reply(e, 404, "{\"message\":\"none\"}"))
          .answer(exchange);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    workers.shutdownNow();
  }
}
