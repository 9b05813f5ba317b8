package io.threatrelay.faultrun;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Puts replies on a connection, with all that may go wrong there. */
final class Sender {

  private static final int PATIENCE = (int) Duration.ofSeconds(20).toMillis();
  private static final int DRIP = (int) Duration.ofMillis(80).toMillis();
  private static final int DROPS = 10;
  private static final int BOMB = 64 << 20;
  private static final byte[] PACKED_BOMB =
      packed(" ".repeat(BOMB).getBytes(StandardCharsets.US_ASCII));

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  Sender(Socket socket, InputStream in) throws IOException {
    this.socket = socket;
    this.in = in;
    this.out = socket.getOutputStream();
  }

  /** Whether the connection is good for another request. */
  boolean send(Reply reply, boolean takesGzip) throws IOException, InterruptedException {
    Thread.sleep(reply.delay());
    byte[] body = reply.body();
    return switch (reply.fault()) {
      case HANG_BEFORE_HEAD -> hang();
      case RESET_BEFORE_HEAD -> reset();
      case HANG_IN_BODY -> half(reply, body) && hang();
      case RESET_IN_BODY -> half(reply, body) && reset();
      case CUT_WITH_LENGTH -> half(reply, body) && false;
      case CUT_IN_CHUNKS -> chunk(reply, body) && false;
      case DRIP_WITHOUT_END -> dripWithoutEnd(reply);
      case DRIPPED -> whole(reply, body, "", DRIP);
      case GZIPPED -> takesGzip ? whole(reply, packed(body), "gzip", 0) : whole(reply, body, "", 0);
      case GZIP_BOMB -> whole(reply, PACKED_BOMB, "gzip", 0);
      default -> whole(reply, body, "", 0);
    };
  }

  private boolean whole(Reply reply, byte[] body, String encoding, int pause)
      throws IOException, InterruptedException {
    String encoded = encoding.isEmpty() ? "" : "Content-Encoding: " + encoding + "\r\n";
    out.write(head(reply, encoded + "Content-Length: " + body.length));
    int piece = pause == 0 ? body.length : body.length / DROPS + 1;
    for (int from = 0; from < body.length - 1; from += piece) {
      out.write(body, from, Math.min(piece, body.length - 1 - from));
      Thread.sleep(pause);
    }
    if (!callerIsThere()) {
      return false;
    }
    reply.delivered().ending();
    out.write(body, body.length - 1, 1);
    reply.delivered().complete();
    return true;
  }

  private boolean half(Reply reply, byte[] body) throws IOException {
    out.write(head(reply, "Content-Length: " + body.length));
    out.write(body, 0, body.length / 2);
    return true;
  }

  private boolean chunk(Reply reply, byte[] body) throws IOException {
    out.write(head(reply, "Transfer-Encoding: chunked"));
    byte[] half = Arrays.copyOf(body, body.length / 2);
    out.write((Integer.toHexString(half.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.write(half);
    return true;
  }

  private boolean dripWithoutEnd(Reply reply) throws IOException, InterruptedException {
    out.write(head(reply, "Content-Length: " + BOMB));
    for (int waited = 0; waited < PATIENCE && callerIsThere(); waited += DRIP) {
      out.write(' ');
      Thread.sleep(DRIP);
    }
    return false;
  }

  /** Silence, until the caller has enough of it. */
  private boolean hang() throws IOException {
    socket.setSoTimeout(PATIENCE);
    try {
      in.read();
    } catch (SocketTimeoutException patient) {
      return false;
    }
    return false;
  }

  private boolean reset() throws IOException {
    socket.setSoLinger(true, 0);
    return false;
  }

  /** A caller that gave up has closed its side. */
  private boolean callerIsThere() throws IOException {
    socket.setSoTimeout(1);
    in.mark(1);
    try {
      boolean there = in.read() >= 0;
      in.reset();
      return there;
    } catch (SocketTimeoutException silent) {
      return true;
    }
  }

  private static byte[] head(Reply reply, String framing) {
    StringBuilder head = new StringBuilder("HTTP/1.1 " + reply.status() + " Status\r\n");
    reply.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    head.append("Content-Type: application/json\r\n" + framing + "\r\n\r\n");
    return head.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] packed(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(packed)) {
      zip.write(content);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return packed.toByteArray();
  }
}
