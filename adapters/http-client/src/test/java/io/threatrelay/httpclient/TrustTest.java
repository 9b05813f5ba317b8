package io.threatrelay.httpclient;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.testhosts.Localhost;
import java.io.InputStream;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrustTest {

  private static List<Certificate> sandboxAuthority() throws Exception {
    try (InputStream in = Localhost.class.getResourceAsStream("ca.pem")) {
      return List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(in));
    }
  }

  @Test
  void isThePlatformsAndThatOfEveryCertificateAdded() throws Exception {
    List<Certificate> added = sandboxAuthority();

    List<Certificate> all = Trust.authorities(added);

    assertEquals(added, all.subList(all.size() - added.size(), all.size()));
    assertTrue(all.size() > added.size(), "the platform's are there as well");
  }

  @Test
  void isReadyForCallsWithAndWithoutMoreAuthorities() throws Exception {
    assertEquals("TLS", Trust.with(List.of()).getProtocol());
    assertTrue(
        Trust.with(sandboxAuthority()).getSupportedSSLParameters().getProtocols().length > 0);
  }
}
