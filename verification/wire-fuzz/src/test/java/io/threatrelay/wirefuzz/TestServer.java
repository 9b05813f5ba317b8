package io.threatrelay.wirefuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that keeps to the standard, but for one fault. */
final class TestServer implements AutoCloseable {

  enum Fault {
    NONE,
    SERVES_WHAT_IS_MALFORMED,
    SERVES_INNER_REQUESTS,
    ANSWERS_OTHERS,
    FAILS,
    REFUSES,
    HANGS,
    STAYS_OPEN,
    CLOSES_EARLY,
    SENDS_HALF,
    BABBLES
  }

  private static final Pattern MARK = Pattern.compile("Health-Check: (o\\d+x\\d+)");

  private final ServerSocket listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
  private final Fault fault;

  TestServer(Fault fault) throws IOException {
    this.fault = fault;
    start(this::accept);
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "test server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return listener.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = listener.accept();
        start(() -> serve(socket));
      }
    } catch (IOException closed) {
      return;
    }
  }

  private void serve(Socket socket) {
    ByteArrayOutputStream received = new ByteArrayOutputStream();
    byte[] buffer = new byte[1 << 16];
    int answered = 0;
    try (socket) {
      InputStream in = socket.getInputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        received.write(buffer, 0, read);
        List<Parsed> requests = StrictParser.parse(received.toByteArray());
        while (answered < requests.size()
            && requests.get(answered).verdict() != Verdict.INCOMPLETE) {
          if (!answer(requests.get(answered++), socket)) {
            socket.shutdownOutput();
            in.transferTo(ByteArrayOutputStream.nullOutputStream());
            return;
          }
        }
      }
    } catch (IOException gone) {
      return;
    }
  }

  /** Whether the connection stays open. */
  private boolean answer(Parsed request, Socket socket) throws IOException {
    boolean malformed = request.verdict() == Verdict.STOP;
    boolean right = !malformed && request.verdict() != Verdict.REFUSE;
    String sent =
        switch (fault) {
          case SERVES_WHAT_IS_MALFORMED -> text(200, request);
          case SERVES_INNER_REQUESTS ->
              malformed ? text(400, request) + text(200, request) : text(200, request);
          case ANSWERS_OTHERS -> text(200, "{\"data\":\"i1x1\"}");
          case FAILS -> text(500, request);
          case REFUSES -> text(400, request);
          case HANGS, CLOSES_EARLY -> "";
          case SENDS_HALF -> "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf";
          case BABBLES -> "hello\r\n\r\n";
          case NONE, STAYS_OPEN -> text(right ? 200 : 400, request);
        };
    socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
    boolean stays = fault == Fault.HANGS || fault == Fault.STAYS_OPEN;
    return stays
        || !malformed
            && !request.last()
            && fault != Fault.CLOSES_EARLY
            && fault != Fault.SENDS_HALF;
  }

  private static String text(int status, Parsed request) {
    Matcher mark = MARK.matcher(request.head());
    boolean marked = status == 200 && mark.find() && request.head().startsWith("GET /watchdog ");
    String body = marked ? "{\"data\":\"" + mark.group(1) + "\"}" : "{}";
    return request.isHead() ? text(status, "") : text(status, body);
  }

  private static String text(int status, String body) {
    return "HTTP/1.1 %d X\r\nContent-Length: %d\r\n\r\n%s".formatted(status, body.length(), body);
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
