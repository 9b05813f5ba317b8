package io.threatrelay.sandbox;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** The key-set host's TLS identity: the shipped certificate for localhost and 127.0.0.1. */
final class KeySetTls {

  private KeySetTls() {}

  static SSLContext context() {
    char[] inMemory = "only in memory".toCharArray();
    Certificate[] chain = {Pem.certificate("keys/server.pem"), Pem.certificate("keys/ca.pem")};
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, inMemory);
      store.setKeyEntry("localhost", Pem.privateKey("keys/server-key.pem"), inMemory, chain);
      KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
      keys.init(store, inMemory);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keys.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException | IOException damaged) {
      throw new IllegalStateException("The sandbox's certificate is damaged", damaged);
    }
  }
}
