package io.threatrelay.httpclient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class AnswerBodyTest {

  private final AnswerBody body = new AnswerBody();
  private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();

  /** Ends the body as a thread of the JDK's client would. */
  private void fail(Throwable broken) throws InterruptedException {
    Thread thread = new Thread(() -> body.onError(broken));
    thread.setUncaughtExceptionHandler((self, fault) -> uncaught.add(fault));
    thread.start();
    thread.join();
  }

  @Test
  void aFatalErrorReachesTheHandlerOfUncaughtExceptionsAndTheReader() throws Exception {
    OutOfMemoryError fatal = new OutOfMemoryError("Java heap space");

    fail(new IOException(fatal));

    assertEquals(List.of(fatal), uncaught);
    IOException read = assertThrows(IOException.class, body::read);
    assertSame(fatal, read.getCause().getCause());
  }

  @Test
  void aBrokenConnectionReachesTheReaderAlone() throws Exception {
    fail(new IOException("reset"));

    assertEquals(List.of(), uncaught);
    assertThrows(IOException.class, body::read);
  }
}
