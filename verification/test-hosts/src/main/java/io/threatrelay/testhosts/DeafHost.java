package io.threatrelay.testhosts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** A host on loopback that accepts no connection and refuses none: its backlog is full. */
public final class DeafHost implements AutoCloseable {

  private static final int MORE_THAN_FIT = 10;
  private static final int CONNECT_MILLIS = 300;

  private final List<Socket> waiting = new ArrayList<>();
  private final ServerSocket listening;

  private DeafHost(ServerSocket listening) {
    this.listening = listening;
  }

  public static DeafHost start() {
    try {
      DeafHost host = new DeafHost(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      host.fillTheBacklog();
      return host;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The kernel answers no more connection attempts then. */
  private void fillTheBacklog() throws IOException {
    for (int i = 0; i < MORE_THAN_FIT; i++) {
      Socket socket = new Socket();
      waiting.add(socket);
      try {
        socket.connect(listening.getLocalSocketAddress(), CONNECT_MILLIS);
      } catch (SocketTimeoutException full) {
        return;
      }
    }
    throw new IllegalStateException("the backlog has no end");
  }

  public String url() {
    return "http://127.0.0.1:" + listening.getLocalPort() + "/";
  }

  @Override
  public void close() {
    try {
      for (Socket socket : waiting) {
        socket.close();
      }
      listening.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
