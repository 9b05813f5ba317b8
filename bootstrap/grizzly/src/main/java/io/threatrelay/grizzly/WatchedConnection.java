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
 * The connection of a request that is being answered. It is probed until the answer begins; if the
 * caller has hung up, the thread that works on the answer is interrupted, and only then.
 *
 * <p>Grizzly does not read in the meantime. A probe takes a single byte off the connection. That is
 * less than any request, so Grizzly still reads the rest of the next request by itself.
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
   * @param takesSigns whether the caller understands interim responses; HTTP/1.0 does not
   * @param taken bytes taken off the connection and not read yet
   */
  WatchedConnection(Connection<?> connection, boolean takesSigns, byte[] taken) {
    this.connection = connection;
    this.takesSigns = takesSigns;
    this.taken = taken;
  }

  /**
   * Probes whether the caller is still there, unless that is known or can no longer be found out.
   */
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

  /** Two readers would mix up the order of the bytes. */
  private boolean isReadByGrizzly() {
    SelectionKey key = ((NIOConnection) connection).getSelectionKey();
    return (key.interestOps() & SelectionKey.OP_READ) != 0;
  }

  private SocketChannel channel() {
    return (SocketChannel) ((NIOConnection) connection).getChannel();
  }

  /**
   * A caller that sends no more may still listen. If it is gone, the first interim response is
   * answered with a reset and the second one fails: Grizzly closes the connection.
   */
  private void giveASign() {
    if (!takesSigns) {
      signs = MOST_SIGNS;
      return;
    }
    signs++;
    connection.write(Buffers.wrap(connection.getMemoryManager(), GO_ON));
  }

  /** From now on only the answer may be written. */
  synchronized void answerBegins() {
    answerBegun = true;
  }

  /** This thread answers, until {@link #leave}. */
  synchronized void enter() {
    worker = Thread.currentThread();
  }

  /** The connection is closed: the caller no longer waits for the answer. */
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

  /** Bytes taken off the connection; they precede all that is read later. */
  synchronized byte[] giveBack() {
    byte[] bytes = taken;
    taken = NOTHING;
    return bytes;
  }
}
