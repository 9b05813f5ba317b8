package io.threatrelay.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.threatrelay.provider.api.UnusableSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedCertificatesTest {

  @TempDir Path folder;

  @Test
  void areAllThoseInTheFile() throws Exception {
    Path file =
        Path.of(TrustedCertificatesTest.class.getResource("/pem/two-authorities.pem").toURI());

    List<String> names =
        TrustedCertificates.in(Optional.of(file)).stream()
            .map(certificate -> ((X509Certificate) certificate).getSubjectX500Principal().getName())
            .toList();

    assertEquals(List.of("CN=Test authority one", "CN=Test authority two"), names);
  }

  @Test
  void areNoneWithoutAFile() {
    assertEquals(List.of(), TrustedCertificates.in(Optional.empty()));
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
  void areRefusedWhenTheFileHoldsNone(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("ca.pem"), text);

    assertEquals(
        "RELAY_TRUSTED_CERTIFICATES=" + file + ": expected a PEM file with certificates",
        assertThrows(UnusableSetting.class, () -> TrustedCertificates.in(Optional.of(file)))
            .getMessage());
  }
}
