package io.threatrelay.grizzly;

import io.threatrelay.assembly.Relay;
import io.threatrelay.assembly.RelaySettings;
import io.threatrelay.assembly.ServerSettings;
import io.threatrelay.relayapi.proxy.TrustedProxies;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.UnresolvedAddressException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.glassfish.grizzly.http.server.HttpHandlerRegistration;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.nio.transport.TCPNIOTransport;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;

/** The relay behind Grizzly's HTTP server. */
public final class RelayServer implements AutoCloseable {

  private static final Logger LOG = System.getLogger(RelayServer.class.getName());
  private static final int LONGEST_HEADERS = 32 << 10;

  /**
   * Bytes that are read, or written, at once. Grizzly would take as many as the kernel buffers,
   * keep what it read of pipelined requests, and keep a buffer of that size for each thread that
   * writes.
   */
  private static final int SOCKET_BUFFER = 16 << 10;

  private final Relay relay;
  private final RequestLane requests;
  private final RequestLane health;
  private final SlowClientGuard slowCallers;
  private final MemoryBudget budget;
  private final Sweeper rounds;
  private final HttpServer server;

  private RelayServer(
      Relay relay,
      RequestLane requests,
      RequestLane health,
      SlowClientGuard slowCallers,
      MemoryBudget budget,
      Sweeper rounds,
      HttpServer server) {
    this.relay = relay;
    this.requests = requests;
    this.health = health;
    this.slowCallers = slowCallers;
    this.budget = budget;
    this.rounds = rounds;
    this.server = server;
  }

  /**
   * Starts to listen where the settings say. Closing the server closes the relay.
   *
   * @throws io.threatrelay.provider.api.UnusableSetting when it cannot listen there
   */
  public static RelayServer start(Relay relay) {
    RelaySettings settings = relay.settings();
    return start(
        relay,
        Timeouts.usual(settings.limits().deadline()),
        RequestThreads.start(settings.server().requests()));
  }

  /** As above, with other patience and on other threads, which it stops. */
  static RelayServer start(Relay relay, Timeouts patience, ExecutorService workers) {
    ServerSettings settings = relay.settings().server();
    int longestBody = relay.settings().limits().body();
    ThreadCaches.empty();
    RequestLane requests =
        new RequestLane(
            AdmissionLimit.forRequests(RequestThreads.atMost(settings.requests()), longestBody),
            workers);
    RequestLane health = HealthRoutes.lane();
    MemoryBudget budget = MemoryBudget.ofTheHeap();
    UnwrittenAnswers unwritten =
        new UnwrittenAnswers(
            WriteLimits.of(settings.writeTimeout(), settings.requests()), budget, System::nanoTime);
    SlowClientGuard slowCallers =
        new SlowClientGuard(
            connectionLimits(settings),
            LONGEST_HEADERS + longestBody,
            patience,
            budget,
            unwritten,
            System::nanoTime);
    DisconnectWatch hangUps = new DisconnectWatch();
    LingeringClose lingering = new LingeringClose(patience.request(), System::nanoTime);
    HttpServer server = new HttpServer();
    NetworkListener listener = listener(settings);
    listener.registerAddOn(new PlainHttp(slowCallers, hangUps, lingering));
    listener.registerAddOn(slowCallers);
    listener.registerAddOn(hangUps);
    listener.registerAddOn(lingering);
    listener.registerAddOn(unwritten);
    listener.registerAddOn(new OneAnswerAtATime(unwritten, slowCallers));
    listener.registerAddOn(new RequestBuffer(slowCallers, lingering, longestBody));
    server.addListener(listener);
    server.getServerConfiguration().setDefaultErrorPageGenerator(new BareErrorPage());
    server.getServerConfiguration().setPassTraceRequest(true);
    PeerOfThread peer = new PeerOfThread();
    GrizzlyHttpContainer jersey =
        ContainerFactory.createContainer(
            GrizzlyHttpContainer.class, new RelayApplication(relay, peer));
    Admission frontDoor = new Admission(jersey, peer, requests, health, slowCallers, hangUps);
    server.getServerConfiguration().addHttpHandler(frontDoor, HttpHandlerRegistration.ROOT);
    RelayServer started =
        new RelayServer(
            relay,
            requests,
            health,
            slowCallers,
            budget,
            Sweeper.begin(slowCallers::hangUp, hangUps::look, lingering::hangUp, unwritten::look),
            server);
    try {
      server.start();
      return started;
    } catch (IOException | UnresolvedAddressException notThere) {
      started.close();
      throw WhereToListen.refused(settings, notThere);
    }
  }

  private static ConnectionLimits connectionLimits(ServerSettings settings) {
    TrustedProxies proxies = settings.trustedProxies();
    return new ConnectionLimits(
        settings.connections(),
        settings.connectionsPerAddress(),
        address -> proxies.include(() -> Optional.of(address.getHostAddress())));
  }

  private static NetworkListener listener(ServerSettings settings) {
    NetworkListener listener = new NetworkListener("relay", settings.host(), settings.port());
    listener.setMaxHttpHeaderSize(LONGEST_HEADERS);
    listener.getKeepAlive().setMaxRequestsCount(-1);
    // Each selector hands requests to a queue of its own where threads are virtual, and when there
    // is more to do than can be, one queue keeps its callers waiting for seconds behind another.
    TCPNIOTransport transport = listener.getTransport();
    transport.setSelectorRunnersCount(1);
    transport.setReadBufferSize(SOCKET_BUFFER);
    transport.setWriteBufferSize(SOCKET_BUFFER);
    transport.setWriteTimeout(settings.writeTimeout().toMillis(), TimeUnit.MILLISECONDS);
    FatalFaults.watch(transport);
    return listener;
  }

  /** How many requests are being answered. */
  int inside() {
    return requests.room().inside();
  }

  /** How many connections are open. */
  int connections() {
    return slowCallers.connections();
  }

  /** How many bytes connections hold: of requests that are not complete, and of answers. */
  long heldBytes() {
    return budget.spent();
  }

  /** The port it listens on, also when any free one was asked for. */
  public int port() {
    return server.getListeners().iterator().next().getPort();
  }

  public Relay relay() {
    return relay;
  }

  /** Takes no more requests, lets those in flight finish within the deadline, and stops. */
  @Override
  public void close() {
    long seconds = relay.settings().limits().deadline().plusSeconds(1).toSeconds();
    try {
      server.shutdown(seconds, TimeUnit.SECONDS).get(seconds + 1, TimeUnit.SECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      server.shutdownNow();
    } catch (ExecutionException | TimeoutException stuck) {
      server.shutdownNow();
    }
    if (inside() > 0) {
      LOG.log(Level.WARNING, "requests that are left without an answer: {0}", inside());
    }
    rounds.close();
    requests.workers().shutdownNow();
    health.workers().shutdownNow();
    relay.close();
  }
}
