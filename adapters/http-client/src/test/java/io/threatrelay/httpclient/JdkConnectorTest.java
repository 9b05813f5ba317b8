package io.threatrelay.httpclient;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.testhosts.DeafHost;
import io.threatrelay.testhosts.RawHost;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class JdkConnectorTest {

  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
  private static final String BEGUN = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhal";

  private final ClientBuilder builder =
      HttpClients.builder().property("jersey.config.client.followRedirects", false);

  private Invocation.Builder request(String url) {
    return builder.build().target(url).request();
  }

  @Test
  void carriesWhatJerseySendsAndGetsBack() throws Exception {
    try (RawHost host =
        RawHost.start(
            (self, caller) -> {
              self.head(caller);
              byte[] body = caller.getInputStream().readNBytes(7);
              RawHost.say(caller, "HTTP/1.1 202 Fine\r\nX-Two: a\r\nx-two: b\r\n");
              RawHost.say(caller, "Content-Length: 7\r\n\r\n" + new String(body));
            })) {

      Response response =
          request(host.url()).header("X-Key", "k").method("POST", Entity.text("{\"a\":1}"));

      assertEquals(202, response.getStatus());
      assertEquals(List.of("a", "b"), response.getStringHeaders().get("x-two"));
      assertEquals("{\"a\":1}", response.readEntity(String.class));
      String head = host.heads().get(0);
      assertTrue(head.startsWith("POST / HTTP/1.1\r\n"), head);
      assertTrue(head.contains("X-Key: k\r\n"), head);
      assertTrue(head.contains("Content-Length: 7\r\n"), head);
      assertFalse(head.contains("Upgrade"), "no offer of HTTP/2: " + head);
    }
  }

  @Test
  void givesUpAHostThatTakesNoConnection() {
    builder.connectTimeout(700, TimeUnit.MILLISECONDS);
    try (DeafHost deaf = DeafHost.start()) {
      long begin = System.nanoTime();

      ProcessingException failed =
          assertThrows(
              ProcessingException.class,
              () -> request(deaf.url()).property("jersey.config.client.readTimeout", 20_000).get());

      assertInstanceOf(HttpConnectTimeoutException.class, failed.getCause());
      assertTrue(System.nanoTime() - begin < Duration.ofSeconds(4).toNanos(), "in time");
    }
  }

  @Test
  void givesUpAHostThatDoesNotAnswerInTime() throws Exception {
    try (RawHost host = RawHost.saying("HTTP/1.1 200 OK\r\nX-")) {
      ProcessingException failed =
          assertThrows(
              ProcessingException.class,
              () -> request(host.url()).property("jersey.config.client.readTimeout", 300).get());

      assertInstanceOf(HttpTimeoutException.class, failed.getCause());
      assertTrue(host.isHungUpOn());
    }
  }

  /** JDK 17 sends it with every request. */
  @EnabledForJreRange(minVersion = 19)
  @Test
  void sendsNoContentLengthWithAGet() throws Exception {
    try (RawHost host = RawHost.saying(OK)) {
      request(host.url()).get();

      assertFalse(host.heads().get(0).contains("Content-Length"), host.heads().get(0));
    }
  }

  @Test
  void endsItsThreadsWhenItIsClosed() throws Exception {
    try (RawHost host = RawHost.saying(OK)) {
      Set<Thread> before = threads();
      Client client = builder.build();
      client.target(host.url()).request().get(String.class);
      Set<Thread> own = threads();
      own.removeAll(before);

      client.close();

      assertFalse(own.isEmpty());
      for (Thread thread : own) {
        thread.join(10_000);
        assertFalse(thread.isAlive(), thread.toString());
      }
    }
  }

  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("relay-http"))
        .collect(toSet());
  }

  @Test
  void usesAConnectionAgain() throws Exception {
    try (RawHost host = RawHost.saying(OK)) {
      Client client = builder.build();
      for (int i = 0; i < 5; i++) {
        assertEquals("ok", client.target(host.url()).request().get(String.class));
      }

      assertEquals(1, host.connections());
    }
  }

  @Test
  void returns407AsTheHostsAnswerWhereNoProxyIsUsed() throws Exception {
    try (RawHost host =
        RawHost.saying("HTTP/1.1 407 Odd\r\nX-From: host\r\nContent-Length: 0\r\n\r\n")) {
      Response response = request(host.url()).get();

      assertEquals(407, response.getStatus());
      assertEquals("host", response.getHeaderString("X-From"));
    }
  }

  @Test
  void followsNobody() throws Exception {
    try (RawHost host =
        RawHost.saying("HTTP/1.1 302 Found\r\nLocation: /other\r\nContent-Length: 0\r\n\r\n")) {

      assertEquals(302, request(host.url()).get().getStatus());
      assertEquals(1, host.heads().size());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST"})
  void sendsNothingAgainOnAConnectionThatTurnsOutToBeClosed(String method) throws Exception {
    try (RawHost host =
        RawHost.start(
            (self, caller) -> {
              self.head(caller);
              RawHost.say(caller, OK);
              self.head(caller);
            })) {
      Client client = builder.build();
      client.target(host.url()).request().get(String.class);

      Entity<String> body = method.equals("GET") ? null : Entity.text("");
      assertThrows(
          ProcessingException.class,
          () -> client.target(host.url()).request().method(method, body));
      assertEquals(2, host.heads().size());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {BEGUN, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nhalf"})
  void noticesABodyThatIsCutShort(String part) throws Exception {
    try (RawHost host =
        RawHost.start(
            (self, caller) -> {
              self.head(caller);
              RawHost.say(caller, part);
            })) {
      InputStream body = request(host.url()).get(InputStream.class);

      assertThrows(IOException.class, body::readAllBytes);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nX-", BEGUN})
  void hangsUpWhenItsCallerIsInterrupted(String answer) throws Exception {
    try (RawHost host = RawHost.saying(answer)) {
      CountDownLatch reading = new CountDownLatch(1);
      AtomicReference<Throwable> outcome = new AtomicReference<>();
      Invocation.Builder request = request(host.url());
      Thread caller =
          new Thread(
              () -> {
                try {
                  InputStream body = request.get(InputStream.class);
                  body.readNBytes(3);
                  reading.countDown();
                  body.read();
                } catch (ProcessingException | IOException failed) {
                  boolean flag = Thread.currentThread().isInterrupted();
                  outcome.set(flag ? failed : new AssertionError("the flag is gone", failed));
                }
              });
      caller.start();
      if (answer.equals(BEGUN)) {
        assertTrue(reading.await(10, TimeUnit.SECONDS));
      } else {
        host.await(1);
      }

      caller.interrupt();

      assertTrue(host.isHungUpOn());
      caller.join(10_000);
      assertInstanceOf(InterruptedException.class, outcome.get().getCause());
    }
  }

  @Test
  void asksNobodyWhenItsCallerIsInterruptedBefore() throws Exception {
    try (RawHost host = RawHost.saying(OK)) {
      Thread.currentThread().interrupt();

      assertThrows(ProcessingException.class, () -> request(host.url()).get());

      assertTrue(Thread.interrupted());
      assertEquals(0, host.connections());
    }
  }

  @Test
  void hangsUpWhenAnAnswerIsClosedBeforeItsEnd() throws Exception {
    try (RawHost host = RawHost.saying(BEGUN)) {
      Response response = request(host.url()).get();
      InputStream body = response.readEntity(InputStream.class);
      assertEquals("hal", new String(body.readNBytes(3)));
      AtomicReference<Exception> outcome = new AtomicReference<>();
      Thread reader = new Thread(() -> outcome.set(assertThrows(IOException.class, body::read)));
      reader.start();

      response.close();

      assertTrue(host.isHungUpOn());
      reader.join(10_000);
      assertEquals("closed", outcome.get().getMessage());
    }
  }

  @Test
  void doesNotSayTheValueOfAHeaderThatCannotBeSent() {
    ProcessingException failed =
        assertThrows(
            ProcessingException.class,
            () -> request("http://127.0.0.1:1/").header("X-Key", "secret\r\n").get());

    assertEquals("a header that cannot be sent: X-Key", failed.getMessage());
    assertEquals(null, failed.getCause());
  }

  @Test
  void worksForThoseWhoDoNotWait() throws Exception {
    try (RawHost host = RawHost.saying(OK)) {
      assertEquals("ok", request(host.url()).async().get(String.class).get(10, TimeUnit.SECONDS));
    }
  }
}
