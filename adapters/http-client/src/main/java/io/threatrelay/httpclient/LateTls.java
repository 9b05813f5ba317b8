package io.threatrelay.httpclient;

import java.security.KeyManagementException;
import java.security.SecureRandom;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/**
 * TLS that is set up when it is first used: to load the cryptography and some hundred certificates
 * takes longer than all else of the relay itself, and a client wants its TLS when it is made.
 */
final class LateTls extends SSLContext {

  /**
   * @param setUp is called once
   */
  LateTls(Supplier<SSLContext> setUp) {
    super(new Late(setUp), null, "TLS");
  }

  private static final class Late extends SSLContextSpi {

    private final Supplier<SSLContext> setUp;
    private SSLContext ready;

    private Late(Supplier<SSLContext> setUp) {
      this.setUp = setUp;
    }

    private synchronized SSLContext ready() {
      if (ready == null) {
        ready = setUp.get();
      }
      return ready;
    }

    @Override
    protected void engineInit(KeyManager[] keys, TrustManager[] trust, SecureRandom random)
        throws KeyManagementException {
      throw new KeyManagementException("it is set up already");
    }

    @Override
    protected SSLSocketFactory engineGetSocketFactory() {
      return ready().getSocketFactory();
    }

    @Override
    protected SSLServerSocketFactory engineGetServerSocketFactory() {
      return ready().getServerSocketFactory();
    }

    @Override
    protected SSLEngine engineCreateSSLEngine() {
      return ready().createSSLEngine();
    }

    @Override
    protected SSLEngine engineCreateSSLEngine(String host, int port) {
      return ready().createSSLEngine(host, port);
    }

    @Override
    protected SSLSessionContext engineGetServerSessionContext() {
      return ready().getServerSessionContext();
    }

    @Override
    protected SSLSessionContext engineGetClientSessionContext() {
      return ready().getClientSessionContext();
    }

    @Override
    protected SSLParameters engineGetDefaultSSLParameters() {
      return ready().getDefaultSSLParameters();
    }

    @Override
    protected SSLParameters engineGetSupportedSSLParameters() {
      return ready().getSupportedSSLParameters();
    }
  }
}
