package io.threatrelay.provider.testkit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
   * @param headers by their names in lower case
   */
  public record Seen(String method, String uri, Map<String, String> headers, String body) {

    /** Method, path and query. */
    public String line() {
      return method + " " + uri;
    }

    /** Empty when it was not sent. */
    public String header(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }
  }

  private final HttpServer server;
  private final String scheme;
  private final ExecutorService workers = Executors.newCachedThreadPool();
  private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
  private final List<Seen> seen = new CopyOnWriteArrayList<>();
  private final Set<InetSocketAddress> clients = ConcurrentHashMap.newKeySet();
  private volatile Behaviour otherwise = Behaviour.json(404, "{\"message\":\"none\"}");

  private StubApi(HttpServer server, String scheme) {
    this.server = server;
    this.scheme = scheme;
    server.createContext("/", this::handle);
    server.setExecutor(workers);
    server.start();
  }

  /** Starts a stub that answers 404 to everything. */
  public static StubApi start() {
    return new StubApi(Servers.http(), "http");
  }

  /** Starts a stub whose certificate nobody trusts. */
  public static StubApi startUntrusted() {
    return new StubApi(Servers.https(), "https");
  }

  public URI url() {
    return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** From now on this request is answered so; {@code uri} is path and query as sent. */
  public StubApi on(String method, String uri, int status, String json) {
    return on(method, uri, Behaviour.json(status, json));
  }

  public StubApi on(String method, String uri, Behaviour behaviour) {
    behaviours.put(method + " " + uri, behaviour);
    return this;
  }

  /** From now on every request without an answer of its own is answered so. */
  public StubApi otherwise(Behaviour behaviour) {
    otherwise = behaviour;
    return this;
  }

  /** The requests so far, in the order of their arrival. */
  public List<Seen> seen() {
    return List.copyOf(seen);
  }

  /** On how many connections they came. */
  public int connections() {
    return clients.size();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      clients.add(exchange.getRemoteAddress());
      Seen request = read(exchange);
      seen.add(request);
      behaviours.getOrDefault(request.line(), otherwise).answer(exchange);
    }
  }

  private static Seen read(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
    return new Seen(
        exchange.getRequestMethod(),
        exchange.getRequestURI().toString(),
        headers,
        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
  }

  /** Ends whatever still hangs. */
  @Override
  public void close() {
    workers.shutdownNow();
    server.stop(0);
  }
}
