package io.threatrelay.standalone.server;

import io.threatrelay.assembly.Limits;
import io.threatrelay.assembly.Relay;
import io.threatrelay.assembly.RelaySettings;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.glassfish.grizzly.http.server.HttpHandlerRegistration;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;

/** The relay behind Grizzly's HTTP server. */
public final class RelayServer implements AutoCloseable {

  private static final Logger LOG = System.getLogger(RelayServer.class.getName());
  private static final int LONGEST_HEADERS = 32 << 10;

  private final Relay relay;
  private final ExecutorService workers;
  private final Room room;
  private final Rounds rounds;
  private final HttpServer server;

  private RelayServer(
      Relay relay, ExecutorService workers, Room room, Rounds rounds, HttpServer server) {
    this.relay = relay;
    this.workers = workers;
    this.room = room;
    this.rounds = rounds;
    this.server = server;
  }

  /**
   * Starts to listen where the settings say; whoever closes the server closes the relay.
   *
   * @throws io.threatrelay.provider.kit.UnusableSetting when it cannot listen there
   */
  public static RelayServer start(Relay relay) {
    return start(relay, Patience.usual(relay.settings().deadline()), RequestThreads.start());
  }

  /** As above, with other patience and on other threads, which it stops. */
  static RelayServer start(Relay relay, Patience patience, ExecutorService workers) {
    RelaySettings settings = relay.settings();
    Limits limits = settings.limits();
    ThreadCaches.empty();
    Room room = Room.forRequests(limits.requests(), limits.body());
    SlowCallers slowCallers =
        new SlowCallers(
            limits.connections(), LONGEST_HEADERS + limits.body(), patience, System::nanoTime);
    HangUps hangUps = new HangUps();
    LingeringClose lingering = new LingeringClose(patience.request(), System::nanoTime);
    HttpServer server = new HttpServer();
    NetworkListener listener = listener(settings);
    listener.getTransport().setWriteTimeout(patience.request().toMillis(), TimeUnit.MILLISECONDS);
    listener.registerAddOn(new PlainHttp(slowCallers, hangUps, lingering));
    listener.registerAddOn(slowCallers);
    listener.registerAddOn(hangUps);
    listener.registerAddOn(lingering);
    listener.registerAddOn(new WholeRequests(slowCallers, lingering, limits.body()));
    server.addListener(listener);
    server.getServerConfiguration().setDefaultErrorPageGenerator(new BareErrorPage());
    server.getServerConfiguration().setPassTraceRequest(true);
    PeerOfThread peer = new PeerOfThread();
    GrizzlyHttpContainer jersey =
        ContainerFactory.createContainer(
            GrizzlyHttpContainer.class, new RelayApplication(relay, peer));
    FrontDoor frontDoor = new FrontDoor(jersey, peer, workers, room, slowCallers, hangUps);
    server.getServerConfiguration().addHttpHandler(frontDoor, HttpHandlerRegistration.ROOT);
    RelayServer started =
        new RelayServer(
            relay,
            workers,
            room,
            Rounds.begin(slowCallers::hangUp, hangUps::look, lingering::hangUp),
            server);
    try {
      server.start();
      return started;
    } catch (IOException | UnresolvedAddressException notThere) {
      started.close();
      throw WhereToListen.refused(settings, notThere);
    }
  }

  private static NetworkListener listener(RelaySettings settings) {
    NetworkListener listener = new NetworkListener("relay", settings.host(), settings.port());
    listener.setMaxHttpHeaderSize(LONGEST_HEADERS);
    listener.getKeepAlive().setMaxRequestsCount(-1);
    // Each selector hands requests to a queue of its own where threads are virtual, and when there
    // is more to do than can be, one queue keeps its callers waiting for seconds behind another.
    listener.getTransport().setSelectorRunnersCount(1);
    return listener;
  }

  /** How many requests are being answered. */
  int inside() {
    return room.inside();
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
    long seconds = relay.settings().deadline().plusSeconds(1).toSeconds();
    try {
      server.shutdown(seconds, TimeUnit.SECONDS).get(seconds + 1, TimeUnit.SECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      server.shutdownNow();
    } catch (ExecutionException | TimeoutException stuck) {
      server.shutdownNow();
    }
    if (room.inside() > 0) {
      LOG.log(Level.WARNING, "requests that are left without an answer: {0}", room.inside());
    }
    rounds.close();
    workers.shutdownNow();
    relay.close();
  }
}
