package io.threatrelay.httpclient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.testhosts.Localhost;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http2.Http2AddOn;
import org.glassfish.grizzly.http2.Http2Configuration;
import org.glassfish.grizzly.ssl.SSLEngineConfigurator;
import org.glassfish.grizzly.strategies.WorkerThreadIOStrategy;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Against a server that offers HTTP/2, for few requests at a time. */
@Timeout(30)
class Http2Test {

  private static final int STREAMS = 2;
  private static final int CALLERS = 8;

  private final Queue<String> protocols = new ConcurrentLinkedQueue<>();
  private final CyclicBarrier allAreHere = new CyclicBarrier(CALLERS);
  private HttpServer server;
  private Client client;
  private String url;

  @BeforeEach
  void start() throws Exception {
    NetworkListener listener = new NetworkListener("http2", "127.0.0.1", 0);
    listener.setSecure(true);
    listener.setSSLEngineConfig(new SSLEngineConfigurator(Localhost.tls(), false, false, false));
    listener.getTransport().setIOStrategy(WorkerThreadIOStrategy.getInstance());
    listener
        .getTransport()
        .setWorkerThreadPoolConfig(
            ThreadPoolConfig.defaultConfig().setCorePoolSize(32).setMaxPoolSize(32));
    Http2Configuration few = Http2Configuration.builder().maxConcurrentStreams(STREAMS).build();
    listener.registerAddOn(new Http2AddOn(few));
    server = new HttpServer();
    server.addListener(listener);
    server.getServerConfiguration().addHttpHandler(new Protocol(), "/");
    server.start();
    client = HttpClients.builder().sslContext(Localhost.tls()).build();
    url = "https://localhost:" + listener.getPort() + "/";
  }

  @AfterEach
  void stop() {
    server.shutdownNow();
  }

  /** Says which protocol it was asked over; at /together, when all callers are there. */
  private final class Protocol extends HttpHandler {

    @Override
    public void service(
        org.glassfish.grizzly.http.server.Request request,
        org.glassfish.grizzly.http.server.Response response)
        throws Exception {
      protocols.add(request.getProtocol().getProtocolString());
      if (request.getRequestURI().equals("/together")) {
        allAreHere.await(20, TimeUnit.SECONDS);
      }
      response.setContentType("text/plain");
      response.getWriter().write("hello");
    }
  }

  @Test
  void isSpokenWhereItIsOffered() {
    Response response = client.target(url).request().get();

    assertEquals(200, response.getStatus());
    assertEquals("hello", response.readEntity(String.class));
    assertEquals(List.of("HTTP/2.0"), List.copyOf(protocols));
    assertFalse(response.getHeaders().containsKey(":status"), "a header that is none");
  }

  @Test
  void isLeftForOtherConnectionsWhereItIsCrowded() throws Exception {
    client.target(url).request().get(String.class);
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try {
      List<Future<String>> answers = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        answers.add(
            callers.submit(() -> client.target(url + "together").request().get(String.class)));
      }

      for (Future<String> answer : answers) {
        assertEquals("hello", answer.get());
      }
      assertTrue(protocols.contains("HTTP/1.1"), protocols.toString());
    } finally {
      callers.shutdownNow();
    }
  }
}
