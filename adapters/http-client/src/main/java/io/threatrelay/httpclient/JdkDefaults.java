package io.threatrelay.httpclient;

/** What the JDK's HTTP client can be told by system properties alone, before it is first used. */
final class JdkDefaults {

  private JdkDefaults() {}

  /** Whoever starts the program may say otherwise. */
  static void set() {
    // The JDK would not send a user and a password to a proxy that is asked for a tunnel.
    set("jdk.http.auth.tunneling.disabledSchemes", "");
    // The JDK would send a GET twice when its connection breaks, which a provider counts twice and
    // nobody here would know of. Who asks decides what is asked again.
    set("jdk.httpclient.redirects.retrylimit", "1");
    // JDK 17 keeps idle connections for 20 minutes, longer than what lies between remembers them.
    set("jdk.httpclient.keepalive.timeout", "30");
  }

  private static void set(String name, String value) {
    if (System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }
}
