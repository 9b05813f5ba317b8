package io.threatrelay.testhosts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A host on loopback that says what a test wants it to, byte by byte. */
public final class RawHost implements AutoCloseable {

  private final ServerSocket listening;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
  private final Queue<String> heads = new ConcurrentLinkedQueue<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final Semaphore asked = new Semaphore(0);
  private final Semaphore hungUp = new Semaphore(0);

  /** What happens on one connection. */
  public interface Script {
    void on(RawHost host, Socket caller) throws IOException;
  }

  private RawHost(ServerSocket listening) {
    this.listening = listening;
  }

  public static RawHost start(Script script) throws IOException {
    return start(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), script);
  }

  public static RawHost start(ServerSocket listening, Script script) {
    RawHost host = new RawHost(listening);
    host.threads.execute(() -> host.accept(script));
    return host;
  }

  /** Answers every request with the same bytes, and then waits for the caller to hang up. */
  public static RawHost saying(String answer) throws IOException {
    return start(
        (host, caller) -> {
          while (!host.head(caller).isEmpty()) {
            say(caller, answer);
          }
        });
  }

  private void accept(Script script) {
    while (!listening.isClosed()) {
      try {
        Socket caller = listening.accept();
        connections.incrementAndGet();
        open.add(caller);
        threads.execute(() -> serve(script, caller));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Script script, Socket caller) {
    try (caller) {
      script.on(this, caller);
    } catch (IOException gone) {
      hungUp.release();
    }
  }

  /** A request's head; empty when the caller has hung up. */
  public String head(Socket caller) throws IOException {
    StringBuilder head = new StringBuilder();
    InputStream in = caller.getInputStream();
    while (head.indexOf("\r\n\r\n") < 0) {
      int c = in.read();
      if (c < 0) {
        hungUp.release();
        return "";
      }
      head.append((char) c);
    }
    heads.add(head.toString());
    asked.release();
    return head.toString();
  }

  public static void say(Socket caller, String text) throws IOException {
    caller.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    caller.getOutputStream().flush();
  }

  public List<String> heads() {
    return List.copyOf(heads);
  }

  public int connections() {
    return connections.get();
  }

  public boolean isHungUpOn() throws InterruptedException {
    return isHungUpOn(1);
  }

  /** Whether so many callers hang up before long. */
  public boolean isHungUpOn(int callers) throws InterruptedException {
    return hungUp.tryAcquire(callers, 10, TimeUnit.SECONDS);
  }

  public boolean hasBeenHungUpOn() {
    return hungUp.availablePermits() > 0;
  }

  /** Waits for so many requests. */
  public void await(int requests) throws InterruptedException {
    if (!asked.tryAcquire(requests, 10, TimeUnit.SECONDS)) {
      throw new AssertionError("only " + heads);
    }
  }

  public int port() {
    return listening.getLocalPort();
  }

  public String url() {
    return "http://127.0.0.1:" + port() + "/";
  }

  @Override
  public void close() {
    try {
      listening.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    threads.shutdownNow();
  }
}
