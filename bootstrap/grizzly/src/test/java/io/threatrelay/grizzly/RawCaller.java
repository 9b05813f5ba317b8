package io.threatrelay.grizzly;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A caller who decides byte by byte what it sends, and when. */
final class RawCaller implements AutoCloseable {

  private final Socket socket = new Socket();
  private final InputStream in;

  RawCaller(int port) throws IOException {
    this(port, 64 << 10);
  }

  /**
   * @param window how many bytes it takes before it reads them, about
   */
  RawCaller(int port, int window) throws IOException {
    socket.setReceiveBufferSize(window);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(20_000);
    socket.connect(new InetSocketAddress("127.0.0.1", port));
    in = new BufferedInputStream(socket.getInputStream());
  }

  record Answer(String head, String body) {

    int status() {
      return Integer.parseInt(head.substring(9, 12));
    }
  }

  static String post(String path, String more) {
    return "POST " + path + " HTTP/1.1\r\nHost: relay\r\n" + more + "\r\n";
  }

  RawCaller send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(UTF_8));
    return this;
  }

  /** One whole answer. */
  Answer answer() throws IOException {
    String head = head();
    if (head.matches("(?is).*transfer-encoding: chunked.*")) {
      return new Answer(head, chunks());
    }
    int length = Integer.parseInt(head.replaceAll("(?is).*content-length: ([0-9]+).*", "$1"));
    return new Answer(head, new String(in.readNBytes(length), UTF_8));
  }

  /** Until an empty line. */
  String head() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (String line = line(); !line.isEmpty(); line = line()) {
      lines.append(line).append("\r\n");
    }
    return lines.toString();
  }

  private String chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      body.write(in.readNBytes(size));
      line();
    }
    line();
    return body.toString(UTF_8);
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line(), 16);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("after: " + line);
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  /** Whether the relay hangs up before it says anything. */
  boolean isHungUpOn() throws IOException {
    try {
      return in.read() < 0;
    } catch (java.net.SocketException reset) {
      return true;
    }
  }

  /** All that comes until the relay hangs up. */
  String everything() throws IOException {
    return new String(in.readAllBytes(), UTF_8);
  }

  /** Whether the relay closes the connection, whatever it has said before. */
  boolean isCutOff() throws IOException {
    try {
      in.transferTo(OutputStream.nullOutputStream());
      return true;
    } catch (java.net.SocketException reset) {
      return true;
    }
  }

  /** Says that nothing more will come, and listens on. */
  RawCaller sendNoMore() throws IOException {
    socket.shutdownOutput();
    return this;
  }

  /** Hangs up without a goodbye. */
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
