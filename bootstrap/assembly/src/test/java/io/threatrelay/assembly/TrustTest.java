package io.threatrelay.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.provider.api.UnusableSetting;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustTest {

  @TempDir Path folder;

  @Test
  void isThePlatformsAndThatOfEveryCertificateInTheFile() throws Exception {
    List<String> names =
        Trust.authorities(Path.of(TrustTest.class.getResource("/pem/two-authorities.pem").toURI()))
            .stream()
            .map(certificate -> ((X509Certificate) certificate).getSubjectX500Principal().getName())
            .toList();

    assertEquals(
        List.of("CN=Test authority one", "CN=Test authority two"),
        names.subList(names.size() - 2, names.size()));
    assertTrue(names.size() > 2, "the platform's are there as well");
  }

  @Test
  void isReadyForCallsWithAndWithoutAFile() throws URISyntaxException {
    Path file = Path.of(TrustTest.class.getResource("/pem/two-authorities.pem").toURI());

    assertEquals("TLS", Trust.in(Optional.empty()).getProtocol());
    assertEquals("TLS", Trust.in(Optional.of(file)).getProtocol());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "garbage",
        "-----BEGIN CERTIFICATE-----\n",
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"
      })
  void isRefusedToFilesWithoutCertificates(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("ca.pem"), text);

    assertEquals(
        "RELAY_TRUSTED_CERTIFICATES=" + file + ": a PEM file with certificates is wanted",
        assertThrows(UnusableSetting.class, () -> Trust.in(Optional.of(file))).getMessage());
  }
}
