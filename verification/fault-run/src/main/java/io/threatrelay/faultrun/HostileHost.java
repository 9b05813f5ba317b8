package io.threatrelay.faultrun;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A host on loopback that can go down and come back; a thread for every connection. */
final class HostileHost implements AutoCloseable {

  /** Below the ports of outgoing connections, which could take a port while its host is down. */
  private static final int LOWEST_PORT = 20_000;

  private static final int HIGHEST_PORT = 30_000;
  private static final int BACKLOG = 512;
  private static final int IDLE = (int) Duration.ofMinutes(2).toMillis();

  private final Function<Request, Reply> standIn;
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "hostile");
            thread.setDaemon(true);
            return thread;
          });
  private final int port;
  private volatile ServerSocket listener;

  HostileHost(Function<Request, Reply> standIn) throws IOException {
    this.standIn = standIn;
    this.port = freePort();
    up();
  }

  private static int freePort() throws IOException {
    for (int port = LOWEST_PORT; port < HIGHEST_PORT; port++) {
      try {
        listen(port).close();
        return port;
      } catch (BindException taken) {
        continue;
      }
    }
    throw new IOException("no free port");
  }

  private static ServerSocket listen(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
    return socket;
  }

  String url() {
    return "http://127.0.0.1:" + port + "/v1/";
  }

  void up() throws IOException {
    ServerSocket listening = listen(port);
    listener = listening;
    threads.execute(() -> accept(listening));
  }

  /** Refuses connections, and breaks those there are. */
  void down() throws IOException {
    listener.close();
    for (Socket connection : connections) {
      connection.close();
    }
  }

  private void accept(ServerSocket listening) {
    try {
      while (true) {
        Socket connection = listening.accept();
        connections.add(connection);
        threads.execute(() -> serve(connection));
      }
    } catch (IOException down) {
      return;
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      connection.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(connection.getInputStream());
      Sender sender = new Sender(connection, in);
      boolean more = true;
      while (more) {
        connection.setSoTimeout(IDLE);
        Optional<Request> request = Request.read(in);
        more = request.isPresent();
        if (more) {
          more = sender.send(standIn.apply(request.get()), request.get().takesGzip());
        }
      }
    } catch (IOException gone) {
      return;
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    } finally {
      connections.remove(connection);
    }
  }

  @Override
  public void close() throws IOException {
    down();
    threads.shutdownNow();
  }
}
