package io.threatrelay.fuzz;

import io.threatrelay.provider.securitytrails.SecurityTrailsFactory;
import java.util.Map;

/** Answers of SecurityTrails, up to the CTIM that is made of them. */
public final class SecurityTrailsTarget {

  private static final HostileApi API =
      new HostileApi(new SecurityTrailsFactory(), Map.of("NUMBER_OF_PAGES", 3L));

  private SecurityTrailsTarget() {}

  public static void fuzzerTestOneInput(byte[] input) {
    API.ask(input);
  }
}
