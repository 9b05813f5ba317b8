package io.threatrelay.fuzz;

/**
 * Answers of a provider's API, up to the CTIM that is made of them: of the provider that a system
 * property names, because Jazzer makes nothing but calls of a static method.
 */
public final class ProviderTarget {

  static final String ID = "fuzz.provider";

  private static final HostileApi API = new HostileApi(Factories.of(System.getProperty(ID)));

  private ProviderTarget() {}

  public static void fuzzerTestOneInput(byte[] input) {
    API.ask(input);
  }
}
