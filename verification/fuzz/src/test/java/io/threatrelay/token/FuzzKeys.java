package io.threatrelay.token;

import io.threatrelay.fuzz.FakeHttp;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import org.glassfish.jersey.message.internal.OutboundJaxrsResponse;
import org.glassfish.jersey.message.internal.OutboundMessageContext;

/** A key that is the same in every run, so that kept tokens stay signed; it protects nothing. */
final class FuzzKeys {

  static final String HOST = "keys.example";
  static final String AUDIENCE = "relay";
  static final String KID = "main";
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

  private static final BigInteger EXPONENT = BigInteger.valueOf(65537);
  private static final BigInteger P = prime(1);
  private static final BigInteger Q = prime(2);
  private static final BigInteger MODULUS = P.multiply(Q);

  static final PublicKey PUBLIC = publicKey();
  private static final RSAPrivateKey PRIVATE = privateKey();

  private FuzzKeys() {}

  private static BigInteger prime(int which) {
    BigInteger begin = BigInteger.valueOf(3).shiftLeft(1022);
    return begin.add(BigInteger.valueOf(which).shiftLeft(900)).nextProbablePrime();
  }

  private static PublicKey publicKey() {
    try {
      return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(MODULUS, EXPONENT));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static RSAPrivateKey privateKey() {
    BigInteger p1 = P.subtract(BigInteger.ONE);
    BigInteger q1 = Q.subtract(BigInteger.ONE);
    BigInteger d = EXPONENT.modInverse(p1.multiply(q1));
    try {
      return (RSAPrivateKey)
          KeyFactory.getInstance("RSA")
              .generatePrivate(
                  new RSAPrivateCrtKeySpec(
                      MODULUS, EXPONENT, d, P, Q, d.mod(p1), d.mod(q1), Q.modInverse(P)));
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** The one signature of RS256 that is genuine. */
  static byte[] signature(String signed) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(PRIVATE);
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Verifies with this key, which the listed host publishes. */
  static JwksTokenVerifier verifier() {
    return new JwksTokenVerifier(
        Set.of(HOST), FakeHttp.answering(FuzzKeys::published), 1024, CLOCK);
  }

  private static Response published() {
    byte[] modulus = MODULUS.toByteArray();
    String n = base64(Arrays.copyOfRange(modulus, modulus.length - 256, modulus.length));
    String set =
        "{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"%s\",\"n\":\"%s\",\"e\":\"AQAB\"}]}"
            .formatted(KID, n);
    return new Received(set.getBytes(StandardCharsets.UTF_8));
  }

  /** An answer whose body is still to be read. */
  private static final class Received extends OutboundJaxrsResponse {

    private final byte[] body;

    Received(byte[] body) {
      super(Status.OK, new OutboundMessageContext((Configuration) null));
      this.body = body;
    }

    @Override
    public <T> T readEntity(Class<T> type) {
      return type.cast(new ByteArrayInputStream(body));
    }
  }

  static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
