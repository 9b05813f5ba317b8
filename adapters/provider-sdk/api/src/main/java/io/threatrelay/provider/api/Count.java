package io.threatrelay.provider.api;

import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Numbers that count something: whole ({@code 3.0} is), not negative, and at most 2^53-1, which
 * every reader of JSON keeps exactly. Any other number is treated as missing.
 */
public final class Count {

  private static final long MOST = (1L << 53) - 1;

  private Count() {}

  /**
   * The count; empty when it is missing.
   *
   * @param number may be null
   * @return 0 to 2^53-1, or empty
   */
  public static Optional<Long> of(Long number) {
    return Optional.ofNullable(number).filter(n -> n >= 0 && n <= MOST);
  }

  /**
   * The count that a value of a JSON object is; empty when it is none.
   *
   * @param value may be null
   * @return 0 to 2^53-1, or empty
   */
  public static Optional<Long> of(JsonValue value) {
    return value instanceof JsonNumber number ? of(whole(number)) : Optional.empty();
  }

  /**
   * The counts of a list, which may be null, without those that are missing.
   *
   * @param numbers may be null, and have nulls in it
   * @return the counts in their order
   */
  public static List<Long> known(List<Long> numbers) {
    return Stream.ofNullable(numbers)
        .flatMap(List::stream)
        .map(Count::of)
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * The count, which must be there: its absence is a {@code key error}.
   *
   * @param name the field, for the log
   * @param number may be null
   * @return 0 to 2^53-1
   */
  public static long required(String name, Long number) {
    return Required.field(name, of(number).orElse(null));
  }

  /** The number if it is whole and has at most 64 bits, else null. */
  static Long whole(JsonNumber number) {
    try {
      return number.longValueExact();
    } catch (ArithmeticException | NumberFormatException fractionOrTooLarge) {
      return null;
    }
  }
}
