package io.threatrelay.assembly;

import io.threatrelay.domain.port.DataBudget;
import io.threatrelay.domain.port.ResponseBudget;
import io.threatrelay.domain.port.ResponseLimits;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How much of what providers send is kept in memory and answered.
 *
 * @param limits of one response
 * @param reading bytes of memory for what is being read, all requests together
 * @param responses bytes of memory for what is not yet written, all requests together
 */
public record ResponseSettings(ResponseLimits limits, long reading, long responses) {

  private static final String ENTITIES = "RELAY_MAX_ENTITIES";
  private static final String RESPONSE = "RELAY_MAX_RESPONSE";

  static final Set<String> NAMES = Set.of(ENTITIES, RESPONSE);

  private static final int KIBI = 1 << 10;
  private static final int MEBI = 1 << 20;

  /** Ten times what SecurityTrails gives out for one address. */
  private static final int USUAL_ENTITIES = 100_000;

  private static final int MOST_ENTITIES = 10_000_000;

  /** Written within the half second that is kept of the deadline. */
  private static final int USUAL_RESPONSE = 32 * MEBI;

  /** What a small question takes, however large the others are. */
  private static final int FREE = 64 * KIBI;

  static ResponseSettings of(Settings settings) {
    long heap = Runtime.getRuntime().maxMemory();
    int response = (int) Math.max(MEBI, Math.min(USUAL_RESPONSE, heap / 16));
    return new ResponseSettings(
        new ResponseLimits(
            number(settings, ENTITIES, 1, USUAL_ENTITIES, MOST_ENTITIES),
            number(settings, RESPONSE, 64 * KIBI, response, 1024 * MEBI)),
        heap * 3 / 16,
        heap / 8);
  }

  private static int number(Settings settings, String name, int least, int usual, int most) {
    return Checks.number(name, settings.value(name).orElse(String.valueOf(usual)), least, most);
  }

  /** The memory for what is being read. */
  DataBudget forReading() {
    return new DataBudget(reading, FREE);
  }

  /** Makes the budget of each response; all of them share their memory. */
  Supplier<ResponseBudget> forResponses() {
    DataBudget all = new DataBudget(responses, FREE);
    return () -> new ResponseBudget(limits, all);
  }
}
