package io.threatrelay.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ExecutorService;

/** One HTTP server that serves every stand-in under its root. */
final class ProviderHost implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads;

  private ProviderHost(HttpServer server, ExecutorService threads) {
    this.server = server;
    this.threads = threads;
  }

  static ProviderHost start(SandboxOptions options, List<StandIn> standIns, SeenRequests seen) {
    HttpServer server = bind(options.port());
    ExecutorService threads = Loopback.threads("sandbox-provider");
    server.setExecutor(threads);
    for (StandIn standIn : standIns) {
      server.createContext(standIn.root(), new StandInHandler(standIn, options.latency(), seen));
    }
    server.start();
    return new ProviderHost(server, threads);
  }

  private static HttpServer bind(int port) {
    try {
      return HttpServer.create(Loopback.address(port), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot start the sandbox on 127.0.0.1:" + port, failed);
    }
  }

  String url(String root) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + root;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
