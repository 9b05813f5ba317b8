package io.threatrelay.assembly;

import io.threatrelay.provider.api.UnusableSetting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Optional;

/** Reads the authorities that outgoing calls trust besides those of the Java runtime. */
final class TrustedCertificates {

  private TrustedCertificates() {}

  /**
   * The certificates in that PEM file; none without a file.
   *
   * @throws UnusableSetting when the file holds none
   */
  static List<Certificate> in(Optional<Path> pem) {
    return pem.map(TrustedCertificates::read).orElse(List.of());
  }

  private static List<Certificate> read(Path pem) {
    try (InputStream in = Files.newInputStream(pem)) {
      List<Certificate> found =
          List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(in));
      if (!found.isEmpty()) {
        return found;
      }
    } catch (CertificateException | IOException unreadable) {
      // Refused below, like an empty file.
    }
    throw new UnusableSetting(
        "RELAY_TRUSTED_CERTIFICATES", pem.toString(), "expected a PEM file with certificates");
  }
}
