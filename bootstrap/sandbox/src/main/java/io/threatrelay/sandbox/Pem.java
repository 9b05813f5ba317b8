package io.threatrelay.sandbox;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Reads the shipped PEM resources: one PKCS #8 RSA key, or one certificate, a file. */
final class Pem {

  private Pem() {}

  static RSAPrivateCrtKey privateKey(String name) {
    String text = new String(Resources.bytes(name), StandardCharsets.US_ASCII);
    byte[] der = Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
    try {
      return (RSAPrivateCrtKey)
          KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
    } catch (GeneralSecurityException damaged) {
      throw new IllegalStateException("No RSA key in the sandbox's resource " + name, damaged);
    }
  }

  static Certificate certificate(String name) {
    try {
      return CertificateFactory.getInstance("X.509")
          .generateCertificate(new ByteArrayInputStream(Resources.bytes(name)));
    } catch (GeneralSecurityException damaged) {
      throw new IllegalStateException("No certificate in the sandbox's resource " + name, damaged);
    }
  }
}
