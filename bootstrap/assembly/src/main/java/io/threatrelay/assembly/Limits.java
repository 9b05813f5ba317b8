package io.threatrelay.assembly;

import java.util.Set;

/**
 * How much the relay takes on.
 *
 * @param body bytes of a request's body
 * @param observables in one request
 * @param answer bytes of one answer of a provider
 * @param connections that are open at the same time
 * @param requests that are answered at the same time
 * @param calls of one provider with one key at the same time
 */
public record Limits(
    int body, int observables, int answer, int connections, int requests, int calls) {

  private static final String BODY = "RELAY_MAX_BODY";
  private static final String OBSERVABLES = "RELAY_MAX_OBSERVABLES";
  private static final String ANSWER = "RELAY_MAX_ANSWER";
  private static final String CONNECTIONS = "RELAY_MAX_CONNECTIONS";
  private static final String REQUESTS = "RELAY_MAX_REQUESTS";

  private static final String CALLS = "RELAY_MAX_CALLS";

  static final Set<String> NAMES = Set.of(BODY, OBSERVABLES, ANSWER, CONNECTIONS, REQUESTS, CALLS);

  private static final int KIBI = 1 << 10;
  private static final int MEBI = 1 << 20;

  /** As many as a process can have ports and file descriptors without much ado. */
  private static final int MANY = 65_535;

  static Limits of(Settings settings) {
    return new Limits(
        number(settings, BODY, KIBI, MEBI, 64 * MEBI),
        number(settings, OBSERVABLES, 1, 1000, 100_000),
        number(settings, ANSWER, KIBI, 32 * MEBI, 1024 * MEBI),
        number(settings, CONNECTIONS, 1, 4096, MANY),
        number(settings, REQUESTS, 1, 1024, MANY),
        number(settings, CALLS, 1, 32, 1000));
  }

  private static int number(Settings settings, String name, int least, int usual, int most) {
    return Checks.number(name, settings.value(name).orElse(String.valueOf(usual)), least, most);
  }
}
