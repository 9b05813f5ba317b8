package io.threatrelay.war.servers;

import java.util.Map;

/**
 * What the HTTP clients that servers bring along are known to do wrong, by the case that shows it.
 */
final class Limits {

  private static final String CUT = "noticesAnAnswerThatWasCutShort";
  private static final String PROXY = "callsAFarHostThroughTheProxy";
  private static final String DRIP = "answersInTimeWhenAProviderDoesNotComeToAnEnd";

  private static final String OWN_PROXY = "its client ignores the relay's proxy settings";

  static final Map<String, String> OF_HTTP_URL_CONNECTION =
      Map.of(CUT, "its client accepts a truncated answer as complete", PROXY, OWN_PROXY);

  static final Map<String, String> OF_RESTEASY =
      Map.of(DRIP, "its client reads an answer to its end before closing it", PROXY, OWN_PROXY);

  private Limits() {}
}
