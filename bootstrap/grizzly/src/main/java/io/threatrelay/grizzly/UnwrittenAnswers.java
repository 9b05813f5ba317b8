package io.threatrelay.grizzly;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.LongSupplier;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.ConnectionProbe;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.nio.NIOConnection;

/**
 * Counts the bytes of answers between their writers and their clients, and disconnects clients that
 * do not read: after the write timeout, and earlier when memory is short, the slowest first.
 */
final class UnwrittenAnswers extends BaseFilter implements AddOn {

  private static final Logger LOG = System.getLogger(UnwrittenAnswers.class.getName());
  private static final int BEHIND_THE_TRANSPORT = 1;

  private final WriteLimits limits;
  private final MemoryBudget budget;
  private final LongSupplier clock;

  /** Only connections that have something to take. */
  private final Map<Connection<?>, Unwritten> queues = new ConcurrentHashMap<>();

  /**
   * @param budget also pays for what else connections hold
   * @param clock in nanoseconds
   */
  UnwrittenAnswers(WriteLimits limits, MemoryBudget budget, LongSupplier clock) {
    this.limits = limits;
    this.budget = budget;
    this.clock = clock;
  }

  /** Takes its place between the transport and HTTP. */
  @Override
  public void setup(NetworkListener listener, FilterChainBuilder filters) {
    filters.add(BEHIND_THE_TRANSPORT, this);
    listener.getTransport().getConnectionMonitoringConfig().addProbes(new Progress());
  }

  /** Whether this client still has to take an answer. */
  boolean has(Connection<?> connection) {
    return queues.containsKey(connection);
  }

  @Override
  public NextAction handleAccept(FilterChainContext context) throws IOException {
    SocketChannel channel = (SocketChannel) ((NIOConnection) context.getConnection()).getChannel();
    channel.setOption(StandardSocketOptions.SO_SNDBUF, WriteLimits.SEND_BUFFER);
    return context.getInvokeAction();
  }

  @Override
  public NextAction handleWrite(FilterChainContext context) throws IOException {
    if (context.getMessage() instanceof Buffer bytes && bytes.hasRemaining()) {
      queue(context.getConnection(), bytes.remaining());
    }
    return context.getInvokeAction();
  }

  private void queue(Connection<?> connection, long bytes) {
    boolean isShort = budget.isExceeded();
    ((NIOConnection) connection)
        .setMaxAsyncWriteQueueSize(isShort ? WriteLimits.SHORT_QUEUE : WriteLimits.QUEUE);
    Unwritten unwritten = add(connection, bytes);
    if (unwritten.bytes() > WriteLimits.QUEUE && waitingWriters() > limits.waitingWriters()) {
      disconnectSlowest((other, queue) -> other != connection && isLong(queue));
    }
    if (isShort && budget.isFarExceeded()) {
      disconnectSlowest((other, queue) -> other != connection);
    }
  }

  private Unwritten add(Connection<?> connection, long bytes) {
    long now = clock.getAsLong();
    budget.spend(bytes);
    Unwritten unwritten =
        queues.compute(
            connection,
            (c, before) -> before == null ? Unwritten.begin(bytes, now) : before.plus(bytes));
    if (!connection.isOpen()) {
      forget(connection);
    }
    return unwritten;
  }

  private long waitingWriters() {
    return queues.values().stream().filter(UnwrittenAnswers::isLong).count();
  }

  private static boolean isLong(Unwritten queue) {
    return queue.bytes() > WriteLimits.QUEUE;
  }

  private void taken(Connection<?> connection, long bytes) {
    long now = clock.getAsLong();
    queues.computeIfPresent(
        connection,
        (c, before) -> {
          // What bypassed the filters, such as an interim response, was never counted.
          budget.spend(-Math.min(bytes, before.bytes()));
          return bytes >= before.bytes() ? null : before.minus(bytes, now);
        });
  }

  private void forget(Connection<?> connection) {
    Unwritten rest = queues.remove(connection);
    if (rest != null) {
      budget.spend(-rest.bytes());
    }
  }

  /** Disconnects clients that do not read; to be called several times in a write timeout. */
  void look() {
    long now = clock.getAsLong();
    queues.forEach((connection, queue) -> look(connection, queue, now));
    BiPredicate<Connection<?>, Unwritten> stalled =
        (connection, queue) -> now - queue.lastTaken() > WriteLimits.STALLED.toNanos();
    boolean more = true;
    while (more && budget.isExceeded()) {
      more = disconnectSlowest(stalled);
    }
  }

  private void look(Connection<?> connection, Unwritten queue, long now) {
    if (queue.isTooSlow(now, limits.timeout())) {
      disconnect(connection);
    } else if (queue.hasEnded(now, limits.timeout())) {
      queues.computeIfPresent(connection, (c, before) -> before.nextPeriod(now));
    }
  }

  /** Whether there was one. */
  private boolean disconnectSlowest(BiPredicate<Connection<?>, Unwritten> candidate) {
    long now = clock.getAsLong();
    Optional<? extends Connection<?>> slowest =
        queues.entrySet().stream()
            .filter(entry -> candidate.test(entry.getKey(), entry.getValue()))
            .max(Comparator.comparingLong(entry -> now - entry.getValue().lastTaken()))
            .map(Map.Entry::getKey);
    slowest.ifPresent(this::disconnect);
    return slowest.isPresent();
  }

  /** At once: a close in good order would wait for the client to read. */
  private void disconnect(Connection<?> connection) {
    LOG.log(Level.DEBUG, "a client that does not read its answer is disconnected");
    forget(connection);
    connection.terminateSilently();
  }

  @SuppressWarnings("rawtypes") // as the probes of Grizzly have it
  private final class Progress extends ConnectionProbe.Adapter {

    @Override
    public void onWriteEvent(Connection connection, Buffer data, long size) {
      taken(connection, size);
    }

    @Override
    public void onCloseEvent(Connection connection) {
      forget(connection);
    }
  }
}
