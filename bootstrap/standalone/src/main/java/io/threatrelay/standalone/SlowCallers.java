package io.threatrelay.standalone;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.glassfish.grizzly.CloseListener;
import org.glassfish.grizzly.CloseType;
import org.glassfish.grizzly.Closeable;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Hangs up on callers whose request does not arrive in time, and on those who come when there are
 * too many connections. They cost a socket, never a thread.
 */
final class SlowCallers extends BaseFilter implements AddOn, AutoCloseable {

  private static final long ROUND_MILLIS = 500;
  private static final int BEHIND_THE_TRANSPORT = 1;

  private final int most;
  private final Duration patience;
  private final Map<Connection<?>, Waiting> open = new ConcurrentHashMap<>();
  private final ScheduledExecutorService rounds;

  /** What a connection is waited for. */
  private enum Phase {
    IDLE,
    ARRIVING,
    IN_SERVICE
  }

  /** A connection's phase, and since when. */
  private record Waiting(Phase phase, long since) {
    static Waiting now(Phase phase) {
      return new Waiting(phase, System.nanoTime());
    }
  }

  /**
   * @param most how many connections may be open
   * @param patience how long headers and body may take together
   */
  SlowCallers(int most, Duration patience) {
    this.most = most;
    this.patience = patience;
    this.rounds =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "relay-slow-callers");
              thread.setDaemon(true);
              return thread;
            });
    rounds.scheduleWithFixedDelay(this::hangUp, ROUND_MILLIS, ROUND_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Takes its place between the transport and HTTP. */
  @Override
  public void setup(NetworkListener listener, FilterChainBuilder builder) {
    builder.add(BEHIND_THE_TRANSPORT, this);
  }

  @Override
  public NextAction handleAccept(FilterChainContext context) throws IOException {
    Connection<?> connection = context.getConnection();
    if (open.size() >= most) {
      context.write(Buffers.wrap(connection.getMemoryManager(), BareAnswer.NO_ROOM.raw()));
      connection.closeSilently();
      return context.getStopAction();
    }
    open.put(connection, Waiting.now(Phase.ARRIVING));
    CloseListener<Closeable, CloseType> gone = (closed, how) -> open.remove(connection);
    connection.addCloseListener(gone);
    return context.getInvokeAction();
  }

  @Override
  public NextAction handleRead(FilterChainContext context) throws IOException {
    open.computeIfPresent(
        context.getConnection(),
        (connection, waiting) ->
            waiting.phase() == Phase.IDLE ? Waiting.now(Phase.ARRIVING) : waiting);
    return context.getInvokeAction();
  }

  /** A whole request has arrived. */
  void arrived(Connection<?> connection) {
    open.replace(connection, Waiting.now(Phase.IN_SERVICE));
  }

  /** A request is answered; the connection may bring another. */
  void served(Connection<?> connection) {
    open.replace(connection, Waiting.now(Phase.IDLE));
  }

  private void hangUp() {
    long now = System.nanoTime();
    open.forEach(
        (connection, waiting) -> {
          if (waiting.phase() == Phase.ARRIVING && now - waiting.since() > patience.toNanos()) {
            connection.closeSilently();
          }
        });
  }

  @Override
  public void close() {
    rounds.shutdownNow();
  }
}
