package io.threatrelay.grizzly;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.CloseListener;
import org.glassfish.grizzly.CloseType;
import org.glassfish.grizzly.Closeable;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.Protocol;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.memory.Buffers;

/** Interrupts the work for callers who hang up before they are answered. */
final class DisconnectWatch extends BaseFilter implements AddOn {

  private static final int BEHIND_THE_TRANSPORT = 1;

  private final Attribute<WatchedConnection> latest =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(DisconnectWatch.class.getName());
  private final Set<WatchedConnection> waiting = ConcurrentHashMap.newKeySet();

  /** Takes its place between the transport and HTTP. */
  @Override
  public void setup(NetworkListener listener, FilterChainBuilder filters) {
    filters.add(BEHIND_THE_TRANSPORT, this);
  }

  /** A whole request is there; Grizzly reads no more before it is answered. */
  void expectAnswer(Connection<?> connection, HttpRequestPacket request) {
    boolean takesSigns = request.getProtocol() == Protocol.HTTP_1_1;
    WatchedConnection caller = new WatchedConnection(connection, takesSigns, taken(connection));
    latest.set(connection, caller);
    waiting.add(caller);
  }

  /** Answers on this thread, which is interrupted when the caller hangs up. */
  void whileWaiting(Connection<?> connection, Runnable work) {
    WatchedConnection caller = latest.get(connection);
    CloseListener<Closeable, CloseType> gone = (closed, how) -> caller.hasGone();
    caller.enter();
    connection.addCloseListener(gone);
    try {
      if (connection.isOpen()) {
        work.run();
      }
    } finally {
      connection.removeCloseListener(gone);
      waiting.remove(caller);
      caller.leave();
    }
  }

  /** The first byte of an answer is about to be written. */
  void answerBegins(Connection<?> connection) {
    WatchedConnection caller = latest.get(connection);
    if (caller != null) {
      caller.answerBegins();
    }
  }

  /** Probes every waiting caller. */
  void look() {
    waiting.forEach(WatchedConnection::look);
  }

  @Override
  public NextAction handleRead(FilterChainContext context) throws IOException {
    byte[] before = taken(context.getConnection());
    if (before.length > 0 && context.getMessage() instanceof Buffer bytes) {
      context.setMessage(
          Buffers.appendBuffers(
              context.getMemoryManager(), Buffers.wrap(context.getMemoryManager(), before), bytes));
    }
    return context.getInvokeAction();
  }

  private byte[] taken(Connection<?> connection) {
    WatchedConnection caller = latest.get(connection);
    return caller == null ? WatchedConnection.NOTHING : caller.giveBack();
  }
}
