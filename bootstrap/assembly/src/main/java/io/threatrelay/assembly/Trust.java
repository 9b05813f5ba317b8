package io.threatrelay.assembly;

import io.threatrelay.provider.api.UnusableSetting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Whose certificates outgoing calls believe. */
final class Trust {

  private Trust() {}

  /** The platform's authorities, and those of a PEM file, which is read at once. */
  static SSLContext in(Optional<Path> moreAuthorities) {
    Optional<List<Certificate>> more = moreAuthorities.map(Trust::read);
    return new LateTls(() -> tls(more));
  }

  private static SSLContext tls(Optional<List<Certificate>> moreAuthorities) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      TrustManager[] trust =
          moreAuthorities.isPresent() ? managers(with(moreAuthorities.get())) : null;
      context.init(null, trust, null);
      return context;
    } catch (GeneralSecurityException | IOException brokenRuntime) {
      throw new IllegalStateException("no TLS on this runtime", brokenRuntime);
    }
  }

  static List<Certificate> authorities(Path pem) throws GeneralSecurityException {
    return with(read(pem));
  }

  private static List<Certificate> with(List<Certificate> more) throws GeneralSecurityException {
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

  private static List<Certificate> read(Path pem) {
    try (InputStream in = Files.newInputStream(pem)) {
      List<Certificate> found =
          List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(in));
      if (!found.isEmpty()) {
        return found;
      }
    } catch (GeneralSecurityException | IOException unreadable) {
      // Said below, like an empty file.
    }
    throw new UnusableSetting(
        "RELAY_TRUSTED_CERTIFICATES", pem.toString(), "a PEM file with certificates is wanted");
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
