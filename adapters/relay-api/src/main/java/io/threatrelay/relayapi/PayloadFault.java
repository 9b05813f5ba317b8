package io.threatrelay.relayapi;

import java.util.Map;
import java.util.TreeMap;

/** What is wrong with a request's body, told the way the relay family does. */
final class PayloadFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final String SCHEMA = "_schema";
  private static final String WRONG_TYPE = "Invalid input type.";

  private final String detail;

  private PayloadFault(String detail) {
    super(detail, null, false, false);
    this.detail = detail;
  }

  /** The body is of another kind than asked for. */
  static PayloadFault wrongType() {
    return new PayloadFault(FaultJson.of(wrongTypeDetail()));
  }

  static Map<String, String> wrongTypeDetail() {
    return Map.of(SCHEMA, WRONG_TYPE);
  }

  /** More was sent than this relay takes, e.g. {@code Body larger than 1048576 bytes.} */
  static PayloadFault limit(String what, int limit, String unit) {
    return new PayloadFault(
        FaultJson.of(Map.of(SCHEMA, what + " larger than " + limit + " " + unit + ".")));
  }

  /** Faults by field. */
  static PayloadFault ofFields(Map<String, String> faults) {
    return new PayloadFault(FaultJson.of(faults));
  }

  /** Faults by item and field. */
  static PayloadFault ofItems(TreeMap<Integer, Map<String, String>> faults) {
    return new PayloadFault(FaultJson.ofItems(faults));
  }

  /** A JSON object that names each fault. */
  String detail() {
    return detail;
  }
}
