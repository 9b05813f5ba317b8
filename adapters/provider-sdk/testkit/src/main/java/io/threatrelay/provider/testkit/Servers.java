package io.threatrelay.provider.testkit;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** Servers on free ports of the loopback interface. */
final class Servers {

  private static final char[] PASSWORD = "untrusted".toCharArray();

  static {
    // Else Nagle's algorithm keeps answers back for up to 40 ms. Read once, by the first server.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private Servers() {}

  static HttpServer http() {
    try {
      return HttpServer.create(freePort(), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Its certificate is its own authority's. */
  static HttpServer https() {
    try {
      HttpsServer server = HttpsServer.create(freePort(), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(untrusted()));
      return server;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (GeneralSecurityException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private static InetSocketAddress freePort() throws IOException {
    return new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
  }

  private static SSLContext untrusted() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream file = Servers.class.getResourceAsStream("untrusted.p12")) {
      store.load(file, PASSWORD);
    }
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    return context;
  }
}
