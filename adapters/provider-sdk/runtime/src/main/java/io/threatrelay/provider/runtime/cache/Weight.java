package io.threatrelay.provider.runtime.cache;

import jakarta.json.JsonString;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** About how many bytes a wire record takes in memory. */
final class Weight {

  private static final int OBJECT = 32;
  private static final int REFERENCE = 8;

  private Weight() {}

  static long of(Object value) {
    if (value == null) {
      return 0;
    }
    if (value instanceof String text) {
      return OBJECT + 24L + 2L * text.length();
    }
    if (value instanceof JsonString text) {
      return OBJECT + of(text.getString());
    }
    if (value instanceof Optional<?> maybe) {
      return OBJECT + of(maybe.orElse(null));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .mapToLong(entry -> 2 * OBJECT + of(entry.getKey()) + of(entry.getValue()))
          .sum();
    }
    if (value instanceof Collection<?> items) {
      return OBJECT + items.stream().mapToLong(item -> REFERENCE + of(item)).sum();
    }
    return value.getClass().isRecord() ? ofRecord(value) : 2 * OBJECT;
  }

  private static long ofRecord(Object value) {
    long sum = OBJECT;
    for (RecordComponent component : value.getClass().getRecordComponents()) {
      sum += REFERENCE + of(read(component, value));
    }
    return sum;
  }

  private static Object read(RecordComponent component, Object value) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(value);
    } catch (IllegalAccessException | InvocationTargetException broken) {
      throw new IllegalStateException("a record that cannot be read", broken);
    }
  }
}
