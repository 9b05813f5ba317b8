package io.threatrelay.standalone;

import static java.util.stream.Collectors.joining;

import io.threatrelay.assembly.Relay;
import io.threatrelay.assembly.RelaySettings;
import io.threatrelay.assembly.Workers;
import jakarta.ws.rs.core.UriBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.grizzly.threadpool.ThreadPoolConfig;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;

/** The relay behind Grizzly's HTTP server. */
final class RelayServer implements AutoCloseable {

  private static final int PLATFORM_THREADS = 256;
  private static final int QUEUED_REQUESTS = 1024;
  private static final int LONGEST_HEADERS = 32 << 10;
  private static final int PATIENCE_SECONDS = 10;

  private final Relay relay;
  private final HttpServer server;

  private RelayServer(Relay relay, HttpServer server) {
    this.relay = relay;
    this.server = server;
  }

  /** Starts to listen where the settings say. */
  static RelayServer start(Relay relay) {
    RelaySettings settings = relay.settings();
    URI where =
        UriBuilder.newInstance()
            .scheme("http")
            .host(settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host())
            .port(settings.port())
            .path("/")
            .build();
    HttpServer server =
        GrizzlyHttpServerFactory.createHttpServer(where, new RelayApplication(relay), false);
    server.getServerConfiguration().setDefaultErrorPageGenerator(new BareErrorPage());
    server.getListeners().forEach(RelayServer::configure);
    try {
      server.start();
    } catch (IOException taken) {
      relay.close();
      throw new UncheckedIOException(
          "Cannot listen on " + settings.host() + ":" + settings.port() + ": " + taken.getMessage(),
          taken);
    }
    return new RelayServer(relay, server);
  }

  private static void configure(NetworkListener listener) {
    listener.setMaxHttpHeaderSize(LONGEST_HEADERS);
    listener.getKeepAlive().setMaxRequestsCount(-1);
    TCPNIOTransport transport = listener.getTransport();
    transport.setReadTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
    Workers.virtualThreads()
        .ifPresentOrElse(
            transport::setWorkerThreadPool,
            () -> transport.setWorkerThreadPoolConfig(platformThreads()));
  }

  private static ThreadPoolConfig platformThreads() {
    return ThreadPoolConfig.defaultConfig()
        .setPoolName("relay-request")
        .setCorePoolSize(PLATFORM_THREADS)
        .setMaxPoolSize(PLATFORM_THREADS)
        .setQueueLimit(QUEUED_REQUESTS);
  }

  /** The port it listens on, also when any free one was asked for. */
  int port() {
    return server.getListeners().iterator().next().getPort();
  }

  String providerNames() {
    return relay.providers().stream().map(p -> p.profile().name()).collect(joining(", "));
  }

  /** Takes no more requests, lets those in flight finish within the deadline, and stops. */
  @Override
  public void close() {
    long seconds = relay.settings().deadline().plusSeconds(1).toSeconds();
    try {
      server.shutdown(seconds, TimeUnit.SECONDS).get(seconds + 1, TimeUnit.SECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      server.shutdownNow();
    } catch (ExecutionException | TimeoutException stuck) {
      server.shutdownNow();
    }
    relay.close();
  }
}
