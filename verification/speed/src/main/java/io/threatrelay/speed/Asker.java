package io.threatrelay.speed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.function.Predicate;

/** One caller of a {@link Crowd}. */
final class Asker {

  private static final int PART = 64 << 10;

  private final Question question;
  private final Predicate<String> expected;
  private final Tally tally;
  private final AnswerReader answer = new AnswerReader();
  private final ByteBuffer part = ByteBuffer.allocate(PART);
  private Selector selector;
  private SocketChannel channel;
  private long askedAt;

  Asker(Question question, Predicate<String> expected, Tally tally) {
    this.question = question;
    this.expected = expected;
    this.tally = tally;
  }

  /** Connects and asks. */
  void begin(Selector chosen) throws IOException {
    selector = chosen;
    connect();
    ask();
  }

  private void connect() throws IOException {
    channel =
        SocketChannel.open(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), question.port()));
    channel.socket().setTcpNoDelay(true);
    channel.configureBlocking(false).register(selector, SelectionKey.OP_READ, this);
  }

  void ask() throws IOException {
    answer.clear();
    askedAt = System.nanoTime();
    ByteBuffer bytes = ByteBuffer.wrap(question.bytes());
    while (bytes.hasRemaining()) {
      channel.write(bytes); // a request fits a socket's buffer
    }
  }

  /** Reads on; the answer is checked and counted when it is whole, or will not come. */
  boolean hasItsAnswer() throws IOException {
    try {
      if (channel.read(part.clear()) < 0) {
        throw new IOException("the connection was closed");
      }
      if (!answer.take(part.flip())) {
        return false;
      }
      long took = System.nanoTime() - askedAt;
      if (answer.isOk() && expected.test(answer.body())) {
        tally.answered(took);
      } else {
        tally.failed(answer.excerpt());
      }
    } catch (IOException broken) {
      tally.failed(broken.getMessage());
      close();
      connect();
    }
    return true;
  }

  void close() throws IOException {
    channel.close();
  }
}
