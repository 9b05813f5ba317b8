package io.threatrelay.speed;

import java.util.function.Predicate;

/** What answers have to contain, to the last document. */
final class Expected {

  private Expected() {}

  /** A relay's answer without an error: so many entities, with so many relations in all. */
  static Predicate<String> entities(int entities, int relations) {
    return body ->
        count(body, "\"id\":\"transient:") == entities
            && count(body, "\"related\":{") == relations
            && !body.contains("\"errors\":");
  }

  /** SecurityTrails' answer about an address. */
  static Predicate<String> address() {
    return entities(1, CannedBodies.RECORDS);
  }

  /** SecurityTrails' answer about domains: a sighting for each family. */
  static Predicate<String> domains(int domains) {
    return entities(2 * domains, 2 * domains * CannedBodies.RECORDS);
  }

  /** urlscan.io's: of each hit a sighting, a judgement and a relationship to the one indicator. */
  static Predicate<String> scans(int hits) {
    return entities(3 * hits + 1, 3 * hits);
  }

  /** What the provider itself says. */
  static Predicate<String> provider(String field, int times) {
    return body -> count(body, "\"" + field + "\"") == times;
  }

  private static int count(String text, String part) {
    int count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length())) {
      count++;
    }
    return count;
  }
}
