package io.threatrelay.fuzz;

import io.threatrelay.provider.urlscan.UrlscanFactory;
import java.util.Map;

/** Answers of urlscan.io; the first goes to the links, the second to the search. */
public final class UrlscanTarget {

  private static final HostileApi API = new HostileApi(new UrlscanFactory(), Map.of());

  private UrlscanTarget() {}

  public static void fuzzerTestOneInput(byte[] input) {
    API.ask(input);
  }
}
