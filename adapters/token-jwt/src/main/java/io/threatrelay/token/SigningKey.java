package io.threatrelay.token;

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

  /** The pair that belongs to this private key. */
  public static SigningKey of(String kid, RSAPrivateCrtKey secret) {
    RSAPublicKeySpec open = new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent());
    try {
      return new SigningKey(kid, secret, KeyFactory.getInstance("RSA").generatePublic(open));
    } catch (GeneralSecurityException damaged) {
      throw new IllegalArgumentException("The RSA key " + kid + " is damaged", damaged);
    }
  }

  /** Hides the private key, as a log should. */
  @Override
  public String toString() {
    return "SigningKey[kid=" + kid + "]";
  }
}
