package io.threatrelay.siege;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * What the relay under attack calls, in a process of its own: an honest provider, one whose
 * behaviour is the first word of the observable, and a key-set host that says nothing.
 */
final class ProviderHosts implements AutoCloseable {

  private static final int BACKLOG = 1024;

  private final ServerSocket honest = listen();
  private final ServerSocket hostile = listen();
  private final ServerSocket silent = listen();

  ProviderHosts() throws IOException {
    accept(honest, ProviderHosts::serve);
    accept(hostile, ProviderHosts::serve);
    accept(silent, socket -> socket.getInputStream().transferTo(OutputStream.nullOutputStream()));
  }

  private interface Host {
    void serve(Socket socket) throws IOException, InterruptedException;
  }

  private static ServerSocket listen() throws IOException {
    return new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
  }

  private static void accept(ServerSocket listener, Host host) {
    start(
        () -> {
          try {
            while (true) {
              Socket socket = listener.accept();
              start(() -> serve(socket, host));
            }
          } catch (IOException closed) {
            return;
          }
        });
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "provider");
    thread.setDaemon(true);
    thread.start();
  }

  private static void serve(Socket socket, Host host) {
    try (socket) {
      socket.setTcpNoDelay(true);
      host.serve(socket);
    } catch (IOException gone) {
      return;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static void serve(Socket socket) throws IOException, InterruptedException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    for (String target = in.readLine(); target != null; target = in.readLine()) {
      String line = in.readLine();
      while (line != null && !line.isEmpty()) {
        line = in.readLine();
      }
      if (!Behaviour.of(target).answer(target, socket)) {
        return;
      }
    }
  }

  int honestPort() {
    return honest.getLocalPort();
  }

  int hostilePort() {
    return hostile.getLocalPort();
  }

  int silentPort() {
    return silent.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    honest.close();
    hostile.close();
    silent.close();
  }

  /** Prints the three ports, honest, hostile and silent, and serves until standard input ends. */
  public static void main(String[] arguments) throws IOException {
    try (ProviderHosts hosts = new ProviderHosts()) {
      System.out.println(hosts.honestPort());
      System.out.println(hosts.hostilePort());
      System.out.println(hosts.silentPort());
      System.in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
