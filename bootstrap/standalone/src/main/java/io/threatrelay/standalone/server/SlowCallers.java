package io.threatrelay.standalone.server;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.glassfish.grizzly.Buffer;
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
 * Hangs up on callers whose request does not arrive in time, or who do not take their answer, and
 * on those who come when there are too many connections.
 */
final class SlowCallers extends BaseFilter implements AddOn {

  private static final int BEHIND_THE_TRANSPORT = 1;

  /** An eighth of the heap may hold requests that are not complete. */
  private static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 8;

  private static final int LARGE_REQUEST = 16 << 10;

  private final int most;
  private final int largestRequest;
  private final Patience patience;
  private final Map<Connection<?>, Waiting> open = new ConcurrentHashMap<>();
  private final AtomicLong arriving = new AtomicLong();
  private final LongSupplier clock;

  /** What a connection is waited for. */
  private enum Phase {
    IDLE,
    ARRIVING,
    IN_SERVICE
  }

  /** A connection's phase, since when, and how many bytes of a request are kept. */
  private record Waiting(Phase phase, long since, long bytes) {}

  /**
   * @param most how many connections may be open
   * @param largestRequest how many bytes of a request are kept at most
   * @param clock in nanoseconds
   */
  SlowCallers(int most, int largestRequest, Patience patience, LongSupplier clock) {
    this.most = most;
    this.largestRequest = largestRequest;
    this.patience = patience;
    this.clock = clock;
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
      context.write(Buffers.wrap(connection.getMemoryManager(), HttpFault.wholeAnswer(503)));
      connection.closeSilently();
      return context.getStopAction();
    }
    open.put(connection, now(Phase.ARRIVING));
    CloseListener<Closeable, CloseType> gone = (closed, how) -> forget(open.remove(connection));
    connection.addCloseListener(gone);
    return context.getInvokeAction();
  }

  /** Keeps count of what has arrived; hangs up on a large request when there is too much in all. */
  @Override
  public NextAction handleRead(FilterChainContext context) throws IOException {
    Connection<?> connection = context.getConnection();
    long more = context.getMessage() instanceof Buffer bytes ? bytes.remaining() : 0;
    Waiting waiting = open.computeIfPresent(connection, (c, before) -> withMore(before, more));
    if (waiting != null
        && waiting.phase() == Phase.ARRIVING
        && waiting.bytes() > LARGE_REQUEST
        && arriving.get() > MOST_BYTES) {
      connection.closeSilently();
    }
    return context.getInvokeAction();
  }

  private Waiting withMore(Waiting before, long more) {
    if (before.phase() == Phase.IN_SERVICE) {
      return before;
    }
    Waiting begun = begun(before);
    long kept = Math.min(largestRequest, begun.bytes() + more);
    arriving.addAndGet(kept - begun.bytes());
    return new Waiting(Phase.ARRIVING, begun.since(), kept);
  }

  private Waiting begun(Waiting before) {
    return before.phase() == Phase.IDLE ? now(Phase.ARRIVING) : before;
  }

  private Waiting now(Phase phase) {
    return new Waiting(phase, clock.getAsLong(), 0);
  }

  /** Something of a request is there; it may have come with the request before. */
  void begun(Connection<?> connection) {
    open.computeIfPresent(connection, (c, before) -> begun(before));
  }

  /** A whole request has arrived. */
  void arrived(Connection<?> connection) {
    become(connection, Phase.IN_SERVICE);
  }

  /** A request is answered; the connection may bring another. */
  void served(Connection<?> connection) {
    become(connection, Phase.IDLE);
  }

  private void become(Connection<?> connection, Phase phase) {
    forget(open.replace(connection, now(phase)));
  }

  private void forget(Waiting waiting) {
    if (waiting != null && waiting.phase() == Phase.ARRIVING) {
      arriving.addAndGet(-waiting.bytes());
    }
  }

  /** Ends what takes too long; Grizzly itself ends connections that are idle. */
  void hangUp() {
    long now = clock.getAsLong();
    open.forEach(
        (connection, waiting) -> {
          if (now - waiting.since() > longest(waiting.phase())) {
            connection.closeSilently();
          }
        });
  }

  private long longest(Phase phase) {
    return switch (phase) {
      case IDLE -> Long.MAX_VALUE;
      case ARRIVING -> patience.request().toNanos();
      case IN_SERVICE -> patience.answer().toNanos();
    };
  }
}
