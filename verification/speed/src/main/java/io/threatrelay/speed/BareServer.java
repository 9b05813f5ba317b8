package io.threatrelay.speed;

import io.threatrelay.httpclient.HttpClients;
import io.threatrelay.sandbox.Sandbox;
import jakarta.ws.rs.client.Client;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** What the relay is measured against: the same server, client and threads, and hardly any code. */
final class BareServer {

  private static final int PLATFORM_THREADS = 256;

  private BareServer() {}

  /** Argument: SecurityTrails' base URL. Prints its port and answers until it is ended. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Logger.getLogger("").setLevel(Level.SEVERE);
    Client client = HttpClients.builder().build();
    ResourceConfig config =
        new ResourceConfig()
            .register(new BareResource(client.target(URI.create(arguments[0])), Sandbox.key()))
            .property("jersey.config.disableDefaultProvider", "ALL")
            .property("jersey.config.server.wadl.disableWadl", true);
    HttpServer server =
        GrizzlyHttpServerFactory.createHttpServer(URI.create("http://127.0.0.1:0/"), config, false);
    NetworkListener listener = server.getListeners().iterator().next();
    listener.getKeepAlive().setMaxRequestsCount(-1);
    useThreads(listener.getTransport());
    server.start();
    System.out.println(listener.getPort());
    Thread.currentThread().join();
  }

  private static void useThreads(TCPNIOTransport transport) {
    virtualThreads()
        .ifPresentOrElse(
            transport::setWorkerThreadPool,
            () ->
                transport
                    .getWorkerThreadPoolConfig()
                    .setCorePoolSize(PLATFORM_THREADS)
                    .setMaxPoolSize(PLATFORM_THREADS));
  }

  /** This is compiled for 17. */
  private static Optional<ExecutorService> virtualThreads() {
    try {
      return Optional.of(
          (ExecutorService)
              MethodHandles.publicLookup()
                  .findStatic(
                      Executors.class,
                      "newVirtualThreadPerTaskExecutor",
                      MethodType.methodType(ExecutorService.class))
                  .invoke());
    } catch (NoSuchMethodException before21) {
      return Optional.empty();
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
