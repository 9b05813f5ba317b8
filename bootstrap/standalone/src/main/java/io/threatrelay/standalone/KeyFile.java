package io.threatrelay.standalone;

import io.threatrelay.assembly.PrivateFile;
import io.threatrelay.token.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** A file with the user's own RSA key. */
record KeyFile(Path path, CommandSpec command) {

  private static final int SHORTEST = 2048;
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

  /**
   * Reads the key.
   *
   * @param kid under which its public half is published
   * @throws ParameterException if the file has no such key
   */
  SigningKey signingKey(String kid) {
    try {
      KeyFactory rsa = KeyFactory.getInstance("RSA");
      RSAPrivateCrtKey key = (RSAPrivateCrtKey) rsa.generatePrivate(new PKCS8EncodedKeySpec(der()));
      if (key.getModulus().bitLength() < SHORTEST) {
        throw unusable("it has only " + key.getModulus().bitLength() + " bits", null);
      }
      return SigningKey.of(kid, key);
    } catch (GeneralSecurityException | ClassCastException notRsa) {
      throw unusable("it holds no RSA key", notRsa);
    }
  }

  private byte[] der() {
    PrivateFile.warning("--key-file", path).ifPresent(w -> System.err.println("warning: " + w));
    try {
      Matcher pem = PEM.matcher(Files.readString(path, StandardCharsets.ISO_8859_1));
      if (pem.find()) {
        return Base64.getMimeDecoder().decode(pem.group(1));
      }
    } catch (IOException unreadable) {
      throw unusable("it cannot be read", unreadable);
    } catch (IllegalArgumentException notBase64) {
      throw unusable("it is damaged", notBase64);
    }
    throw unusable("it holds no PRIVATE KEY", null);
  }

  private ParameterException unusable(String why, Exception cause) {
    return new ParameterException(
        command.commandLine(),
        "--key-file %s: %s; expected an RSA key of %d bits or more in PEM, PKCS #8, not encrypted"
            .formatted(path, why, SHORTEST),
        cause);
  }
}
