package io.threatrelay.sandbox;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What both hosts share: they listen on 127.0.0.1 only, and have a thread for every caller. */
final class Loopback {

  private static final String NO_DELAY = "sun.net.httpserver.nodelay";

  private Loopback() {}

  static InetSocketAddress address(int port) {
    // The JDK's server sends head and body in two packets. Without this, Nagle's algorithm holds
    // the second one back for up to 40 ms. The property is read once, before the first server.
    if (System.getProperty(NO_DELAY) == null) {
      System.setProperty(NO_DELAY, "true");
    }
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }

  static ExecutorService threads(String name) {
    return Executors.newCachedThreadPool(
        task -> {
          Thread thread = new Thread(task, name);
          thread.setDaemon(true);
          return thread;
        });
  }
}
