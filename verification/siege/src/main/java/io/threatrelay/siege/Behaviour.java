package io.threatrelay.siege;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** What a provider does about a call; the call's observable begins with the behaviour's name. */
enum Behaviour {
  /** Says nothing until the relay closes the connection. */
  HANG {
    @Override
    boolean answer(String requestLine, Socket socket) throws IOException {
      socket.getInputStream().transferTo(OutputStream.nullOutputStream());
      return false;
    }
  },
  /** Sends a byte twice a second. */
  DRIP {
    @Override
    boolean answer(String requestLine, Socket socket) throws IOException, InterruptedException {
      OutputStream out = socket.getOutputStream();
      out.write(head("", 1 << 20));
      for (int sent = 0; sent < 1 << 20; sent++) {
        out.write(' ');
        Thread.sleep(DROP.toMillis());
      }
      return true;
    }
  },
  RESET {
    @Override
    boolean answer(String requestLine, Socket socket) throws IOException {
      socket.setSoLinger(true, 0);
      return false;
    }
  },
  PACKED {
    @Override
    boolean answer(String requestLine, Socket socket) throws IOException {
      return send(socket, "Content-Encoding: gzip\r\n", ProviderBodies.packed());
    }
  },
  LARGE {
    @Override
    boolean answer(String requestLine, Socket socket) throws IOException {
      return send(
          socket,
          "",
          requestLine.contains("/aaaa") ? ProviderBodies.none() : ProviderBodies.large());
    }
  },
  /** An address after 50 milliseconds. */
  HONEST {
    @Override
    boolean answer(String requestLine, Socket socket) throws IOException, InterruptedException {
      Thread.sleep(LATENCY.toMillis());
      return send(
          socket, "", requestLine.contains("/aaaa") ? ProviderBodies.none() : ProviderBodies.one());
    }
  };

  private static final Duration LATENCY = Duration.ofMillis(50);
  private static final Duration DROP = Duration.ofMillis(500);

  /** Whether the connection is good for another call. */
  abstract boolean answer(String requestLine, Socket socket)
      throws IOException, InterruptedException;

  static Behaviour of(String requestLine) {
    return Arrays.stream(values())
        .filter(one -> requestLine.contains(one.name().toLowerCase(Locale.ROOT) + "-"))
        .findFirst()
        .orElse(HONEST);
  }

  private static boolean send(Socket socket, String headers, byte[] body) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(head(headers, body.length));
    out.write(body);
    return true;
  }

  private static byte[] head(String headers, int length) {
    return ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
            + headers
            + "Content-Length: "
            + length
            + "\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
