package io.threatrelay.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeySetHostTest {

  private Sandbox sandbox;

  @BeforeEach
  void start() {
    sandbox = Sandbox.start(SandboxOptions.defaults().withKeySetPort(0));
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void answersTheKeyThatVerifiesWhatTheSandboxsKeySigned() throws Exception {
    byte[] signed = "header.payload".getBytes(StandardCharsets.US_ASCII);

    HttpResponse<byte[]> reply = get(trusting(), sandbox.keySetHost(), "/.well-known/jwks");

    JsonObject key = Texts.parsed(reply.body()).orElseThrow().getJsonArray("keys").getJsonObject(0);
    assertEquals(200, reply.statusCode());
    assertEquals(Sandbox.key().kid(), key.getString("kid"));
    assertEquals("RS256", key.getString("alg"));
    assertEquals(Sandbox.key().publicKey(), publicKey(key));
    assertTrue(verifies(publicKey(key), signed, signature(signed)));
  }

  private static PublicKey publicKey(JsonObject key) throws Exception {
    return KeyFactory.getInstance("RSA")
        .generatePublic(
            new RSAPublicKeySpec(number(key.getString("n")), number(key.getString("e"))));
  }

  private static BigInteger number(String text) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(text));
  }

  private static byte[] signature(byte[] content) throws Exception {
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(Sandbox.key().privateKey());
    signature.update(content);
    return signature.sign();
  }

  private static boolean verifies(PublicKey key, byte[] content, byte[] signed) throws Exception {
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(key);
    signature.update(content);
    return signature.verify(signed);
  }

  @Test
  void hasACertificateForTheLoopbackAddressToo() throws Exception {
    String byAddress = sandbox.keySetHost().replace("localhost", "127.0.0.1");

    assertEquals(200, get(trusting(), byAddress, "/.well-known/jwks").statusCode());
  }

  @Test
  void isTrustedByNobodyWhoWasNotToldTo() {
    HttpClient stranger = HttpClient.newHttpClient();

    assertThrows(
        SSLHandshakeException.class,
        () -> get(stranger, sandbox.keySetHost(), "/.well-known/jwks"));
  }

  @Test
  void isNotTrustedUnderAnotherName() throws Exception {
    int port = URI.create("https://" + sandbox.keySetHost()).getPort();

    try (Socket plain = new Socket("127.0.0.1", port);
        SSLSocket asked =
            (SSLSocket)
                trust().getSocketFactory().createSocket(plain, "relay.example", port, true)) {
      SSLParameters parameters = asked.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      asked.setSSLParameters(parameters);

      assertThrows(SSLHandshakeException.class, asked::startHandshake);
    }
  }

  @Test
  void answersNothingElse() throws Exception {
    assertEquals(404, get(trusting(), sandbox.keySetHost(), "/").statusCode());
  }

  private HttpClient trusting() throws Exception {
    return HttpClient.newBuilder().sslContext(trust()).build();
  }

  private SSLContext trust() throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    Path file = Path.of(sandbox.settings().get("RELAY_TRUSTED_CERTIFICATES"));
    try (InputStream pem = Files.newInputStream(file)) {
      trusted.setCertificateEntry(
          "ca", CertificateFactory.getInstance("X.509").generateCertificate(pem));
    }
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static HttpResponse<byte[]> get(HttpClient client, String host, String path)
      throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create("https://" + host + path)).build();
    return client.send(request, BodyHandlers.ofByteArray());
  }
}
