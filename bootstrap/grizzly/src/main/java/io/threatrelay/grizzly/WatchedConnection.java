package io.threatrelay.grizzly;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.nio.NIOConnection;

/**
 * A caller whose request is being answered: is looked at until the answer begins, and whoever
 * answers is interrupted when the caller has hung up, at that and at nothing else.
 *
 * <p>Grizzly reads nothing meanwhile. A look takes a single byte off the connection: less than any
 * request, so that Grizzly will read the rest of the next one by itself.
 */
final class WatchedConnection {

  private static final byte[] GO_ON = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(US_ASCII);
  private static final int MOST_SIGNS = 2;
  static final byte[] NOTHING = {};

  private final Connection<?> connection;
  private final boolean takesSigns;

  // Guarded by this.
  private Thread worker;
  private boolean interrupted;
  private boolean answerBegun;
  private byte[] taken;
  private int signs;

  /**
   * @param takesSigns whether it knows answers that are not the last word: HTTP/1.0 does not
   * @param taken what was taken off the connection and not read yet
   */
  WatchedConnection(Connection<?> connection, boolean takesSigns, byte[] taken) {
    this.connection = connection;
    this.takesSigns = takesSigns;
    this.taken = taken;
  }

  /** Looks whether the caller is still there, unless that is clear or cannot be told any more. */
  synchronized void look() {
    if (answerBegun || taken.length > 0 || signs == MOST_SIGNS || !connection.isOpen()) {
      return;
    }
    ByteBuffer one = ByteBuffer.allocate(1);
    try {
      if (isReadByGrizzly()) {
        return;
      }
      int read = channel().read(one);
      if (read > 0) {
        taken = one.array();
      } else if (read < 0) {
        giveASign();
      }
    } catch (IOException reset) {
      connection.closeSilently();
    } catch (CancelledKeyException closed) {
      // It has just been noticed elsewhere.
    }
  }

  /** Two readers would mix up the order. */
  private boolean isReadByGrizzly() {
    SelectionKey key = ((NIOConnection) connection).getSelectionKey();
    return (key.interestOps() & SelectionKey.OP_READ) != 0;
  }

  private SocketChannel channel() {
    return (SocketChannel) ((NIOConnection) connection).getChannel();
  }

  /**
   * A caller that sends no more may still listen. If nobody is there the first sign is answered
   * with a reset, and the second one fails: Grizzly closes the connection.
   */
  private void giveASign() {
    if (!takesSigns) {
      signs = MOST_SIGNS;
      return;
    }
    signs++;
    connection.write(Buffers.wrap(connection.getMemoryManager(), GO_ON));
  }

  /** From now on nothing but the answer may be written. */
  synchronized void answerBegins() {
    answerBegun = true;
  }

  /** This thread answers, until {@link #leave}. */
  synchronized void enter() {
    worker = Thread.currentThread();
  }

  /** The connection is closed: nobody waits for the answer. */
  synchronized void hasGone() {
    if (worker != null) {
      interrupted = true;
      worker.interrupt();
    }
  }

  /** The thread may do something else; it does not take the interruption along. */
  synchronized void leave() {
    answerBegun = true;
    worker = null;
    if (interrupted) {
      Thread.interrupted();
    }
  }

  /** What was taken off the connection; it belongs before all that is read later. */
  synchronized byte[] giveBack() {
    byte[] bytes = taken;
    taken = NOTHING;
    return bytes;
  }
}
