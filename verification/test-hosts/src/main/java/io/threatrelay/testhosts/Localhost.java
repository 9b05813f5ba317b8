package io.threatrelay.testhosts;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** TLS with the certificate that the sandbox has for localhost. */
public final class Localhost {

  private Localhost() {}

  /** For both sides. */
  public static SSLContext tls() throws GeneralSecurityException, IOException {
    char[] password = {};
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    Certificate[] chain = {certificate("server.pem"), certificate("ca.pem")};
    byte[] key =
        Base64.getMimeDecoder()
            .decode(new String(file("server-key.pem"), US_ASCII).replaceAll("-----.*-----", ""));
    store.setKeyEntry(
        "localhost",
        KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key)),
        password,
        chain);
    store.setCertificateEntry("ca", chain[1]);
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(store, password);
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  public static ServerSocket listening() throws GeneralSecurityException, IOException {
    return tls()
        .getServerSocketFactory()
        .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  private static Certificate certificate(String name) throws GeneralSecurityException, IOException {
    return CertificateFactory.getInstance("X.509")
        .generateCertificate(new ByteArrayInputStream(file(name)));
  }

  private static byte[] file(String name) throws IOException {
    try (InputStream in = Localhost.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }
}
