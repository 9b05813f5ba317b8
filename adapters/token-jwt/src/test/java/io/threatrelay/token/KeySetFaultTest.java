package io.threatrelay.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Client;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** What the log says of a key set that cannot be used. */
class KeySetFaultTest {

  @Test
  void describesACauseInItsOwnWords() {
    assertEquals(
        "it accepts no connection",
        KeySetFault.describe(new ProcessingException(new ConnectException("secret"))));
    assertEquals(
        "its name cannot be resolved",
        KeySetFault.describe(new ConnectException().initCause(new UnknownHostException("secret"))));
    assertEquals("it did not answer in time", KeySetFault.describe(new TimeoutException()));
    assertEquals("the connection broke", KeySetFault.describe(new IOException("secret")));
    assertEquals(
        "its answer is not a key set", KeySetFault.describe(Refusal.UNKNOWN_KEY.failure()));
    assertEquals(
        "it answered with status 500",
        KeySetFault.describe(
            Refusal.WRONG_HOST.because(new KeySetFault("it answered with status 500"))));
  }

  @Test
  void tellsACertificateThatIsNotTrusted() {
    try (KeyHost host = new KeyHost(Map.of());
        Client distrustful = KeyHost.distrustfulClient()) {
      ProcessingException failed =
          assertThrows(
              ProcessingException.class,
              () -> distrustful.target("https://" + host.name()).request().get());

      assertEquals("its TLS certificate is not trusted", KeySetFault.describe(failed));
    }
  }
}
