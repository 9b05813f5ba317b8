package io.threatrelay.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What hostile callers do to a relay; each stops by itself. */
enum Attack {
  /** Headers that never end: five hundred callers, each a line a second. */
  SLOW_HEADERS {
    @Override
    void run(int port, long end) {
      trickle(port, end, "POST /version HTTP/1.1\r\nHost: x\r\n", "X-More: 1\r\n");
    }
  },
  /** Bodies that never end: five hundred callers, each a byte a second. */
  SLOW_BODIES {
    @Override
    void run(int port, long end) {
      trickle(port, end, post(1 << 20), " ");
    }
  },
  /** Bodies twice as large as allowed, one after the other. */
  BIG_BODIES {
    @Override
    void run(int port, long end) {
      repeat(port, end, "[" + " ".repeat(2 << 20) + "]");
    }
  },
  /** Bodies nested a hundred thousand deep, one after the other. */
  DEEP_BODIES {
    @Override
    void run(int port, long end) {
      repeat(port, end, "[".repeat(100_000));
    }
  },
  /** More connections than allowed, all silent. */
  MANY_CONNECTIONS {
    @Override
    void run(int port, long end) {
      List<Socket> sockets = new ArrayList<>();
      while (System.nanoTime() < end) {
        for (int i = 0; i < CONNECTIONS_A_ROUND && sockets.size() < MOST_CONNECTIONS; i++) {
          open(port, sockets);
          pause(STEP);
        }
        sockets.removeIf(Attack::isClosed);
        pause(STEP);
      }
      sockets.forEach(Attack::close);
    }
  };

  private static final String PATH = "/securitytrails/refer/observables";
  private static final int SLOW_CALLERS = 500;
  private static final int MOST_CONNECTIONS = 6000;
  private static final int CONNECTIONS_A_ROUND = 500;

  /** Between two sockets: five hundred callers send a little each second, not all at once. */
  private static final Duration STEP = Duration.ofMillis(2);

  abstract void run(int port, long end);

  private static String post(int length) {
    return "POST " + PATH + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + length + "\r\n\r\n";
  }

  private static void trickle(int port, long end, String beginning, String more) {
    List<Socket> sockets = new ArrayList<>();
    while (System.nanoTime() < end) {
      while (sockets.size() < SLOW_CALLERS && open(port, sockets)) {
        send(sockets.get(sockets.size() - 1), beginning);
        pause(STEP);
      }
      sockets.removeIf(socket -> !sendAfterAStep(socket, more));
    }
    sockets.forEach(Attack::close);
  }

  /** Twenty a second: the attack is on memory and parsing, not on the sum of all processors. */
  private static void repeat(int port, long end, String body) {
    byte[] request = (post(body.length()) + body).getBytes(StandardCharsets.US_ASCII);
    while (System.nanoTime() < end) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        OutputStream out = socket.getOutputStream();
        out.write(request);
        InputStream in = socket.getInputStream();
        in.read(new byte[1024]);
      } catch (IOException cutOff) {
        // That is what the relay should do.
      }
      pause(Duration.ofMillis(50));
    }
  }

  private static boolean open(int port, List<Socket> sockets) {
    try {
      sockets.add(new Socket(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  private static boolean send(Socket socket, String text) {
    try {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
      return true;
    } catch (IOException cutOff) {
      close(socket);
      return false;
    }
  }

  private static boolean sendAfterAStep(Socket socket, String text) {
    pause(STEP);
    return send(socket, text);
  }

  private static boolean isClosed(Socket socket) {
    try {
      if (socket.getInputStream().available() == 0) {
        return false;
      }
    } catch (IOException cutOff) {
      // Closed, then.
    }
    close(socket);
    return true;
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyGone) {
      // Nothing to do about it.
    }
  }

  private static void pause(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** The attacker's process: which attack, the relay's port, for how many seconds. */
  public static void main(String[] arguments) {
    long end = System.nanoTime() + Duration.ofSeconds(Long.parseLong(arguments[2])).toNanos();
    valueOf(arguments[0]).run(Integer.parseInt(arguments[1]), end);
  }
}
