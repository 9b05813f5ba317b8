package io.threatrelay.assembly;

import io.threatrelay.domain.port.DataBudget;
import io.threatrelay.domain.port.ResponseBudget;
import io.threatrelay.domain.port.ResponseLimits;
import java.util.List;
import java.util.function.Supplier;

/**
 * How much of what providers send is kept in memory and answered.
 *
 * @param limits of one response
 * @param reading bytes of memory for what is being read, all requests together
 * @param responses bytes of memory for what is not yet written, all requests together
 */
public record ResponseSettings(ResponseLimits limits, long reading, long responses) {

  private static final int KIBI = 1 << 10;
  private static final int MEBI = 1 << 20;

  /** Written within the half second that is kept of the deadline. */
  private static final int USUAL_RESPONSE = 32 * MEBI;

  /** What a small question takes, however large the others are. */
  private static final int FREE = 64 * KIBI;

  /** The default is ten times what SecurityTrails gives out for one address. */
  private static final Setting<Integer> ENTITIES =
      Setting.of(
          "RELAY_MAX_ENTITIES",
          "100000",
          Kinds.number(1, 10_000_000),
          "Entities, links, relations and table cells in one response; what is beyond is left out"
              + " with a warning. SecurityTrails gives out 10000 relations of one address at most.");

  private static final Setting<Integer> RESPONSE =
      Setting.of(
              "RELAY_MAX_RESPONSE",
              String.valueOf(Math.max(MEBI, Math.min(USUAL_RESPONSE, heap() / 16))),
              Kinds.number(64 * KIBI, 1024 * MEBI),
              "Bytes of JSON in one response; what is beyond is left out with a warning. So much is"
                  + " written in the half second that is kept of the deadline, and two such"
                  + " responses fit their [share of"
                  + " memory](docs/decisions/0029-data-has-a-budget.md).")
          .shownAs("a sixteenth of the heap, 1048576 to 33554432");

  static final List<Setting<?>> ALL = List.of(ENTITIES, RESPONSE);

  static ResponseSettings of(Settings settings) {
    return new ResponseSettings(
        new ResponseLimits(ENTITIES.in(settings), RESPONSE.in(settings)),
        heap() * 3 / 16,
        heap() / 8);
  }

  private static long heap() {
    return Runtime.getRuntime().maxMemory();
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
