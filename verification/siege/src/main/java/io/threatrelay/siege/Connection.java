package io.threatrelay.siege;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** One of an attacker's connections to a relay; nothing that is done with it waits. */
final class Connection implements AutoCloseable {

  private static final int LONGEST_CONNECT_MILLIS = 1000;
  private static final ByteBuffer RUBBISH = ByteBuffer.allocateDirect(1 << 16);

  private final SocketChannel channel;
  private ByteBuffer pending = ByteBuffer.allocate(0);
  private boolean broken;

  private Connection(SocketChannel channel) {
    this.channel = channel;
  }

  /**
   * Connects from 127.0.0.{@code source}; attackers have other addresses than the well-behaved
   * client, which has 127.0.0.1.
   *
   * @param receiveBuffer bytes, 0 for the system's choice
   * @return empty when the relay does not take the connection within a second
   */
  static Optional<Connection> open(int port, int source, int receiveBuffer) {
    SocketChannel channel = null;
    try {
      channel = SocketChannel.open();
      if (receiveBuffer > 0) {
        channel.socket().setReceiveBufferSize(receiveBuffer);
      }
      channel.bind(new InetSocketAddress(InetAddress.getByAddress(loopback(source)), 0));
      channel
          .socket()
          .connect(
              new InetSocketAddress(InetAddress.getByAddress(loopback(1)), port),
              LONGEST_CONNECT_MILLIS);
      channel.configureBlocking(false);
      return Optional.of(new Connection(channel));
    } catch (IOException refused) {
      close(channel);
      return Optional.empty();
    }
  }

  private static byte[] loopback(int last) {
    return new byte[] {127, 0, 0, (byte) last};
  }

  /** Sends as much as the connection takes, and keeps the rest for {@link #flush}. */
  Connection send(String text) {
    ByteBuffer more = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
    pending =
        ByteBuffer.allocate(pending.remaining() + more.remaining()).put(pending).put(more).flip();
    flush();
    return this;
  }

  /** Whether everything is sent. */
  boolean flush() {
    try {
      if (!broken && pending.hasRemaining()) {
        channel.write(pending);
      }
    } catch (IOException cutOff) {
      broken = true;
    }
    return !pending.hasRemaining();
  }

  /** Whether sending failed. */
  boolean isBroken() {
    return broken;
  }

  /** Reads and forgets what has come. Whether the relay has closed the connection. */
  boolean isOver() {
    try {
      int read = 1;
      while (!broken && read > 0) {
        RUBBISH.clear();
        read = channel.read(RUBBISH);
      }
      return broken || read < 0;
    } catch (IOException cutOff) {
      return true;
    }
  }

  @Override
  public void close() {
    close(channel);
  }

  private static void close(SocketChannel channel) {
    try {
      if (channel != null) {
        channel.close();
      }
    } catch (IOException alreadyGone) {
      return;
    }
  }
}
