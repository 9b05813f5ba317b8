package io.threatrelay.war;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A provider's API that answers as none should, and counts those who come where none should. */
final class RudeApi implements AutoCloseable {

  private static final byte[] WHOLE = "{\"known\":true}".getBytes(StandardCharsets.UTF_8);
  private static final int LONGER_THAN_THE_DEADLINE = 4 * World.DEADLINE_SECONDS;

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch over = new CountDownLatch(1);
  private final AtomicInteger astray = new AtomicInteger();
  private final AtomicInteger orders = new AtomicInteger();
  private final HttpServer elsewhere = server();
  private final HttpServer server = server();

  private RudeApi() {}

  static RudeApi start() {
    RudeApi api = new RudeApi();
    api.elsewhere.createContext("/", api::countAstray);
    api.server.createContext("/polite", RudeApi::answer);
    api.server.createContext("/redirect", api::redirect);
    api.server.createContext("/cut", RudeApi::cut);
    api.server.createContext("/mute", exchange -> api.waitForTheEnd());
    api.server.createContext("/drip", api::drip);
    api.server.createContext("/hang-up", api::hangUp);
    api.elsewhere.start();
    api.server.start();
    return api;
  }

  private HttpServer server() {
    try {
      HttpServer made =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      made.setExecutor(threads);
      return made;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  URI url() {
    return url(server);
  }

  private static URI url(HttpServer of) {
    return URI.create("http://127.0.0.1:" + of.getAddress().getPort() + "/");
  }

  /** How many followed a redirect to another host. */
  int astray() {
    return astray.get();
  }

  /** How often an order arrived whose sender was hung up on. */
  int orders() {
    return orders.get();
  }

  private void countAstray(HttpExchange exchange) throws IOException {
    astray.incrementAndGet();
    answer(exchange);
  }

  private static void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(200, WHOLE.length);
      exchange.getResponseBody().write(WHOLE);
    }
  }

  private void redirect(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Location", url(elsewhere).toString());
      exchange.sendResponseHeaders(302, -1);
    }
  }

  /** A whole object in an answer that ends before it should. */
  private static void cut(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, WHOLE.length + 100);
    exchange.getResponseBody().write(WHOLE);
    exchange.close();
  }

  private void drip(HttpExchange exchange) throws IOException {
    try (exchange;
        OutputStream body = exchange.getResponseBody()) {
      exchange.sendResponseHeaders(200, 0);
      for (int i = 0;
          i < 5 * LONGER_THAN_THE_DEADLINE && !isOver(200, TimeUnit.MILLISECONDS);
          i++) {
        body.write(' ');
        body.flush();
      }
    }
  }

  private void hangUp(HttpExchange exchange) {
    orders.incrementAndGet();
    exchange.close();
  }

  private void waitForTheEnd() {
    isOver(LONGER_THAN_THE_DEADLINE, TimeUnit.SECONDS);
  }

  private boolean isOver(long time, TimeUnit unit) {
    try {
      return over.await(time, unit);
    } catch (InterruptedException closed) {
      return true;
    }
  }

  @Override
  public void close() {
    over.countDown();
    server.stop(0);
    elsewhere.stop(0);
    threads.shutdownNow();
  }
}
