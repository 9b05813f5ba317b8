package io.threatrelay.grizzly;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.CloseListener;
import org.glassfish.grizzly.CloseType;
import org.glassfish.grizzly.Closeable;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.nio.NIOConnection;

/**
 * Ends connections whose input is not read any more, as RFC 9112 section 9.6 describes: the relay
 * stops sending, drops what still arrives, and closes when the client does or after a time limit.
 * Closing at once would reset the connection, and the client might lose the answer.
 */
final class LingeringClose extends BaseFilter implements AddOn {

  private static final int BEHIND_THE_TRANSPORT = 1;

  private final Attribute<Boolean> deaf =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(LingeringClose.class.getName());
  private final Map<Connection<?>, Long> halfClosed = new ConcurrentHashMap<>();
  private final long longest;
  private final LongSupplier clock;

  /**
   * @param longest how long a connection stays open after its last answer
   * @param clock in nanoseconds
   */
  LingeringClose(Duration longest, LongSupplier clock) {
    this.longest = longest.toNanos();
    this.clock = clock;
  }

  /** Takes its place behind the transport, before those who count what arrives. */
  @Override
  public void setup(NetworkListener listener, FilterChainBuilder filters) {
    filters.add(BEHIND_THE_TRANSPORT, this);
  }

  /** From now on nothing that arrives is read. */
  void stopReading(Connection<?> connection) {
    deaf.set(connection, true);
  }

  boolean hasStoppedReading(Connection<?> connection) {
    return deaf.isSet(connection);
  }

  /** Closes the connection gently, after all written data has been sent. */
  void close(Connection<?> connection) {
    stopReading(connection);
    halfClosed.put(connection, clock.getAsLong());
    CloseListener<Closeable, CloseType> gone = (closed, how) -> halfClosed.remove(connection);
    connection.addCloseListener(gone);
    connection.write(Buffers.EMPTY_BUFFER, new EndOfOutput<>(connection));
  }

  @Override
  public NextAction handleRead(FilterChainContext context) throws IOException {
    if (!hasStoppedReading(context.getConnection())) {
      return context.getInvokeAction();
    }
    if (context.getMessage() instanceof Buffer dropped) {
      dropped.tryDispose();
    }
    return context.getStopAction();
  }

  /** Ends what takes too long. */
  void hangUp() {
    long now = clock.getAsLong();
    halfClosed.forEach(
        (connection, since) -> {
          if (now - since > longest) {
            connection.closeSilently();
          }
        });
  }

  /** Tells the client that no more data will follow, once all written data has been sent. */
  private static final class EndOfOutput<T> extends EmptyCompletionHandler<T> {

    private final Connection<?> connection;

    EndOfOutput(Connection<?> connection) {
      this.connection = connection;
    }

    @Override
    public void completed(T written) {
      try {
        ((SocketChannel) ((NIOConnection) connection).getChannel()).shutdownOutput();
      } catch (IOException gone) {
        connection.closeSilently();
      }
    }

    @Override
    public void failed(Throwable fault) {
      connection.closeSilently();
    }
  }
}
