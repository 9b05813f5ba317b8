package io.threatrelay.faultrun;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A host whose certificate nobody vouches for. */
final class UntrustedHost implements AutoCloseable {

  private static final String PASSWORD = "only for a moment";

  private final HttpsServer server;

  UntrustedHost() throws IOException, InterruptedException {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(identity()));
    server.start();
  }

  private static SSLContext identity() throws IOException, InterruptedException {
    Path directory = Files.createTempDirectory("untrusted-host-");
    Path file = directory.resolve("identity.p12");
    keytool(file);
    try (InputStream in = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(in, PASSWORD.toCharArray());
      KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
      keys.init(store, PASSWORD.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException impossible) {
      throw new IOException(impossible);
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(directory);
    }
  }

  private static void keytool(Path file) throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-keyalg",
            "RSA",
            "-dname",
            "CN=localhost",
            "-ext",
            "SAN=dns:localhost",
            "-keystore",
            file.toString(),
            "-storepass",
            PASSWORD);
    if (builder.redirectErrorStream(true).start().waitFor() != 0) {
      throw new IOException("keytool made no certificate");
    }
  }

  String url() {
    return "https://localhost:" + server.getAddress().getPort() + "/v1/";
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
