package io.threatrelay.httpclient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.KeyManagementException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;

class LateTlsTest {

  private final AtomicInteger setUps = new AtomicInteger();
  private final SSLContext real = Trust.with(List.of());
  private final SSLContext late =
      new LateTls(
          () -> {
            setUps.incrementAndGet();
            return real;
          });

  @Test
  void isSetUpOnceAndNotBeforeItIsUsed() {
    assertEquals("TLS", late.getProtocol());
    assertEquals(0, setUps.get());

    late.createSSLEngine();
    late.getSocketFactory();

    assertEquals(1, setUps.get());
  }

  @Test
  void doesWhatTheRealOneDoes() {
    assertEquals(
        real.createSSLEngine().getEnabledProtocols().length,
        late.createSSLEngine("example.com", 443).getEnabledProtocols().length);
    assertEquals("example.com", late.createSSLEngine("example.com", 443).getPeerHost());
    assertEquals(
        real.getSupportedSSLParameters().getCipherSuites().length,
        late.getSupportedSSLParameters().getCipherSuites().length);
  }

  @Test
  void isNotSetUpByOthers() {
    assertThrows(KeyManagementException.class, () -> late.init(null, null, null));
  }
}
