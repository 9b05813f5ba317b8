package io.threatrelay.provider.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A description that lists what is known: {@code Open ports: 22, 443. Country: DE.} What is not
 * known is not in it.
 */
public final class Facts {

  private static final int MOST = 20;

  private final List<String> facts = new ArrayList<>();

  /** Starts a description without facts. */
  public Facts() {}

  /**
   * One more fact; none if the value is null or blank.
   *
   * @param label says what the value is, e.g. {@code Country}
   * @param value may be null
   * @return this
   */
  public Facts add(String label, Object value) {
    return add(label, value == null ? List.of() : List.of(value));
  }

  /**
   * One more fact of several values, of which the first twenty are shown; none if there is none.
   *
   * @param label says what the values are
   * @param values may be null, and have nulls in it
   * @return this
   */
  public Facts add(String label, List<?> values) {
    List<String> known =
        Stream.ofNullable(values)
            .flatMap(List::stream)
            .filter(Objects::nonNull)
            .map(Object::toString)
            .filter(text -> !text.isBlank())
            .toList();
    if (!known.isEmpty()) {
      String shown = known.stream().limit(MOST).collect(Collectors.joining(", "));
      String rest = known.size() > MOST ? " and %d more".formatted(known.size() - MOST) : "";
      String fact = label + ": " + shown + rest;
      facts.add(fact.endsWith(".") ? fact : fact + ".");
    }
    return this;
  }

  @Override
  public String toString() {
    return String.join(" ", facts);
  }
}
