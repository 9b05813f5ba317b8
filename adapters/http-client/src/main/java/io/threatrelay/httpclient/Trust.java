package io.threatrelay.httpclient;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Which authorities outgoing calls trust. */
public final class Trust {

  private Trust() {}

  /**
   * Trusts the authorities of the Java runtime, and these. The context is set up when it is first
   * used.
   */
  public static SSLContext with(List<? extends Certificate> more) {
    List<Certificate> added = List.copyOf(more);
    return new LateTls(() -> tls(added));
  }

  private static SSLContext tls(List<Certificate> more) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, more.isEmpty() ? null : managers(authorities(more)), null);
      return context;
    } catch (GeneralSecurityException | IOException brokenRuntime) {
      throw new IllegalStateException("no TLS on this runtime", brokenRuntime);
    }
  }

  static List<Certificate> authorities(List<Certificate> more) throws GeneralSecurityException {
    List<Certificate> authorities = new ArrayList<>(platform());
    authorities.addAll(more);
    return authorities;
  }

  private static List<X509Certificate> platform() throws GeneralSecurityException {
    for (TrustManager manager : managers((KeyStore) null)) {
      if (manager instanceof X509TrustManager platform) {
        return List.of(platform.getAcceptedIssuers());
      }
    }
    return List.of();
  }

  private static TrustManager[] managers(List<Certificate> authorities)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    for (int i = 0; i < authorities.size(); i++) {
      store.setCertificateEntry("authority-" + i, authorities.get(i));
    }
    return managers(store);
  }

  private static TrustManager[] managers(KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }
}
