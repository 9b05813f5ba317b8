package io.threatrelay.domain.port;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The claims of a verified token: the caller's keys and the module's settings. Values are what JSON
 * has: text, whole numbers as Long, others as BigDecimal, booleans, lists, maps, null.
 */
public final class Claims {

  public static final String KEY = "key";

  private final Map<String, Object> values;

  public Claims(Map<String, Object> values) {
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  /** The claim's value; null when it is null or absent. */
  public Object value(String name) {
    return values.get(name);
  }

  /** Claims hold keys: only their names may be seen. */
  @Override
  public String toString() {
    return "Claims" + values.keySet();
  }
}
