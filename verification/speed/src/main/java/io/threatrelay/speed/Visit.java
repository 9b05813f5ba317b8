package io.threatrelay.speed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A connection to the stand-in: one request after the other. */
final class Visit {

  private static final String LENGTH = "\r\ncontent-length:";

  private final SocketChannel channel;
  private final ByteBuffer request = ByteBuffer.allocate(16 << 10);
  private SelectionKey key;
  private String path = "";
  private ByteBuffer answer;
  private long due;

  Visit(SocketChannel channel) {
    this.channel = channel;
  }

  void register(Selector selector) throws IOException {
    key = channel.register(selector, SelectionKey.OP_READ, this);
  }

  /** Whether a whole request is there. */
  boolean read() throws IOException {
    if (channel.read(request) < 0) {
      close();
      return false;
    }
    String text = new String(request.array(), 0, request.position(), StandardCharsets.ISO_8859_1);
    int head = text.indexOf("\r\n\r\n");
    if (head < 0 || request.position() < head + 4 + length(text.substring(0, head))) {
      return false;
    }
    path = text.substring(text.indexOf(' ') + 1, text.indexOf(' ', text.indexOf(' ') + 1));
    request.clear();
    return true;
  }

  private static int length(String head) {
    String lower = head.toLowerCase(Locale.ROOT);
    int at = lower.indexOf(LENGTH);
    if (at < 0) {
      return 0;
    }
    int end = lower.indexOf('\r', at + LENGTH.length());
    return Integer.parseInt(
        lower.substring(at + LENGTH.length(), end < 0 ? lower.length() : end).trim());
  }

  String path() {
    return path;
  }

  /** Nothing is read while an answer is due. */
  void answer(ByteBuffer whole, int latencyMillis) {
    answer = whole;
    due = System.nanoTime() + latencyMillis * 1_000_000L;
    if (latencyMillis > 0) {
      key.interestOps(0);
    }
  }

  long due() {
    return due;
  }

  /** Whether all of the answer is on its way. */
  boolean send() throws IOException {
    channel.write(answer);
    boolean sent = !answer.hasRemaining();
    key.interestOps(sent ? SelectionKey.OP_READ : SelectionKey.OP_WRITE);
    return sent;
  }

  void close() {
    try {
      channel.close();
    } catch (IOException alreadyGone) {
      // Nothing to do about it.
    }
  }
}
