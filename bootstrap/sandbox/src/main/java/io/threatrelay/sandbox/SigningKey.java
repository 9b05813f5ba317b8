package io.threatrelay.sandbox;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.RSAPublicKeySpec;

/**
 * An RSA key pair that signs tokens, under the name by which the key set lists its public half.
 *
 * @param kid the token header's {@code kid}
 */
public record SigningKey(String kid, PrivateKey privateKey, PublicKey publicKey) {

  static SigningKey shipped() {
    RSAPrivateCrtKey secret = Pem.privateKey("keys/signing-key.pem");
    return new SigningKey("sandbox-1", secret, publicHalf(secret));
  }

  private static PublicKey publicHalf(RSAPrivateCrtKey secret) {
    RSAPublicKeySpec open = new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent());
    try {
      return KeyFactory.getInstance("RSA").generatePublic(open);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("The sandbox's signing key is damaged", impossible);
    }
  }

  /** Hides the private key, as a log should. */
  @Override
  public String toString() {
    return "SigningKey[kid=" + kid + "]";
  }
}
