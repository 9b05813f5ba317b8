package io.threatrelay.httpclient;

/** Settings of the JDK's HTTP client that only system properties set, before its first use. */
final class JdkDefaults {

  private JdkDefaults() {}

  /** System properties given at the start of the program win. */
  static void set() {
    // The JDK would not send a user and a password to a proxy that is asked for a tunnel.
    set("jdk.http.auth.tunneling.disabledSchemes", "");
    // The JDK would repeat a GET if its connection breaks: a provider counts both, and the relay
    // would not know of the second. The relay itself decides which calls to retry.
    set("jdk.httpclient.redirects.retrylimit", "1");
    // JDK 17 keeps idle connections for 20 minutes, longer than devices on the path remember them.
    set("jdk.httpclient.keepalive.timeout", "30");
  }

  private static void set(String name, String value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }
}
