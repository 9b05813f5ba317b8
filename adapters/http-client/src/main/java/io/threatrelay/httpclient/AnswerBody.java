package io.threatrelay.httpclient;

import io.threatrelay.domain.FatalErrors;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * An answer's body while it arrives. A reading thread can be interrupted, and closing the stream
 * before its end closes the exchange. JDK 17's own stream keeps waiting if its reader is
 * interrupted.
 *
 * <p>No more than what is read and the next piece is asked for.
 */
final class AnswerBody extends InputStream implements BodySubscriber<InputStream> {

  private static final List<ByteBuffer> END = List.of();

  private final BlockingQueue<List<ByteBuffer>> arrived = new LinkedBlockingQueue<>();
  private final Queue<ByteBuffer> piece = new ArrayDeque<>();

  // Guarded by this.
  private Subscription source;
  private Throwable failure;
  private boolean ended;
  private boolean closed;

  @Override
  public CompletionStage<InputStream> getBody() {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    synchronized (this) {
      source = subscription;
      if (!closed) {
        subscription.request(1);
        return;
      }
    }
    subscription.cancel();
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    arrived.add(buffers);
  }

  @Override
  public void onError(Throwable broken) {
    end(broken);
    reportIfFatal(broken);
  }

  /** The JDK's client would keep the error to itself, and nobody may read this body any more. */
  private static void reportIfFatal(Throwable broken) {
    try {
      FatalErrors.rethrow(broken);
    } catch (VirtualMachineError fatal) {
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, fatal);
    }
  }

  @Override
  public void onComplete() {
    end(null);
  }

  private void end(Throwable broken) {
    synchronized (this) {
      ended = true;
      failure = broken;
    }
    arrived.add(END);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (piece.isEmpty()) {
      if (!next()) {
        return -1;
      }
    }
    ByteBuffer first = piece.element();
    int count = Math.min(length, first.remaining());
    first.get(bytes, offset, count);
    if (!first.hasRemaining()) {
      piece.remove();
    }
    return count;
  }

  /** Waits for the next piece; false when there is none. */
  private boolean next() throws IOException {
    List<ByteBuffer> buffers = take();
    synchronized (this) {
      if (closed) {
        throw new IOException("closed");
      }
      if (buffers == END) {
        arrived.add(END);
        if (failure != null) {
          throw new IOException("the answer broke off", failure);
        }
        return false;
      }
    }
    for (ByteBuffer buffer : buffers) {
      if (buffer.hasRemaining()) {
        piece.add(buffer);
      }
    }
    source.request(1);
    return true;
  }

  private List<ByteBuffer> take() throws IOException {
    try {
      return arrived.take();
    } catch (InterruptedException hurried) {
      close();
      Thread.currentThread().interrupt();
      InterruptedIOException gaveUp = new InterruptedIOException("interrupted while reading");
      gaveUp.initCause(hurried);
      throw gaveUp;
    }
  }

  /** May be called by others than the reader, who is woken. */
  @Override
  public void close() {
    Subscription unfinished;
    synchronized (this) {
      unfinished = ended || closed ? null : source;
      closed = true;
    }
    if (unfinished != null) {
      unfinished.cancel();
    }
    arrived.add(END);
  }
}
