package io.threatrelay.grizzly;

import java.io.IOException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
 * Hangs up on callers whose request does not arrive in time, or whose answer is not given in time,
 * and on those who come when there are too many connections. {@link UnwrittenAnswers} sees to those
 * who do not read.
 */
final class SlowClientGuard extends BaseFilter implements AddOn {

  private static final int BEHIND_THE_TRANSPORT = 1;

  private static final int LARGE_REQUEST = 16 << 10;

  private final ConnectionLimits limits;
  private final int largestRequest;
  private final Timeouts patience;
  private final MemoryBudget budget;
  private final UnwrittenAnswers unwritten;
  private final Map<Connection<?>, Waiting> open = new ConcurrentHashMap<>();
  private final LongSupplier clock;

  /** What a connection is waited for. */
  private enum Phase {
    IDLE,
    ARRIVING,
    HELD_BACK,
    IN_SERVICE
  }

  /** A connection's phase, since when, and how many bytes of a request are kept. */
  private record Waiting(Phase phase, long since, long bytes) {}

  /**
   * @param largestRequest how many bytes of a request are kept at most
   * @param budget pays for requests that are not complete
   * @param unwritten knows which connections only look idle
   * @param clock in nanoseconds
   */
  SlowClientGuard(
      ConnectionLimits limits,
      int largestRequest,
      Timeouts patience,
      MemoryBudget budget,
      UnwrittenAnswers unwritten,
      LongSupplier clock) {
    this.limits = limits;
    this.largestRequest = largestRequest;
    this.patience = patience;
    this.budget = budget;
    this.unwritten = unwritten;
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
    if (!hasPlace() || !limits.add(connection)) {
      context.write(Buffers.wrap(connection.getMemoryManager(), HttpFault.wholeAnswer(503)));
      connection.closeSilently();
      return context.getStopAction();
    }
    open.put(connection, now(Phase.ARRIVING));
    CloseListener<Closeable, CloseType> gone = (closed, how) -> gone(connection);
    connection.addCloseListener(gone);
    return context.getInvokeAction();
  }

  /** Connections that are kept alive without a request make place, the longest idle first. */
  private boolean hasPlace() {
    while (open.size() >= limits.most()) {
      Optional<? extends Connection<?>> idle = longestIdle();
      if (idle.isEmpty()) {
        return false;
      }
      gone(idle.get());
      idle.get().terminateSilently();
    }
    return true;
  }

  private Optional<? extends Connection<?>> longestIdle() {
    long now = clock.getAsLong();
    return open.entrySet().stream()
        .filter(entry -> entry.getValue().phase() == Phase.IDLE && !unwritten.has(entry.getKey()))
        .max(Comparator.comparingLong(entry -> now - entry.getValue().since()))
        .map(Map.Entry::getKey);
  }

  private void gone(Connection<?> connection) {
    Waiting waiting = open.remove(connection);
    if (waiting != null) {
      forget(waiting);
      limits.remove(connection);
    }
  }

  /** How many connections are open. */
  int connections() {
    return open.size();
  }

  /** Counts received bytes; hangs up on a large request if the total is too large. */
  @Override
  public NextAction handleRead(FilterChainContext context) throws IOException {
    Connection<?> connection = context.getConnection();
    long more = context.getMessage() instanceof Buffer bytes ? bytes.remaining() : 0;
    Waiting waiting = open.computeIfPresent(connection, (c, before) -> withMore(before, more));
    if (waiting != null
        && waiting.phase() == Phase.ARRIVING
        && waiting.bytes() > LARGE_REQUEST
        && budget.isExceeded()) {
      connection.terminateSilently();
    }
    return context.getInvokeAction();
  }

  private Waiting withMore(Waiting before, long more) {
    if (before.phase() == Phase.IN_SERVICE) {
      return before;
    }
    Waiting begun = begun(before);
    long kept = Math.min(largestRequest, begun.bytes() + more);
    budget.spend(kept - begun.bytes());
    return new Waiting(Phase.ARRIVING, begun.since(), kept);
  }

  private Waiting begun(Waiting before) {
    boolean begins = before.phase() == Phase.IDLE || before.phase() == Phase.HELD_BACK;
    return begins ? now(Phase.ARRIVING) : before;
  }

  private Waiting now(Phase phase) {
    return new Waiting(phase, clock.getAsLong(), 0);
  }

  /** Something of a request is there; it may have come with the request before. */
  void begun(Connection<?> connection) {
    open.computeIfPresent(connection, (c, before) -> begun(before));
  }

  /** A request waits for the client to take the answer before. */
  void heldBack(Connection<?> connection) {
    become(connection, Phase.HELD_BACK);
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
      budget.spend(-waiting.bytes());
    }
  }

  /** Ends what takes too long; Grizzly itself ends connections that are idle. */
  void hangUp() {
    long now = clock.getAsLong();
    open.forEach(
        (connection, waiting) -> {
          if (now - waiting.since() > longest(waiting.phase())) {
            connection.terminateSilently();
          }
        });
  }

  private long longest(Phase phase) {
    return switch (phase) {
      case IDLE, HELD_BACK -> Long.MAX_VALUE;
      case ARRIVING -> patience.request().toNanos();
      case IN_SERVICE -> patience.answer().toNanos();
    };
  }
}
