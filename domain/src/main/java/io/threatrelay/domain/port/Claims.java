package io.threatrelay.domain.port;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The claims of a verified token: the caller's keys and the module's settings. Values are what JSON
 * has: text, whole numbers as Long, others as BigDecimal, booleans, lists, maps, null.
 */
public final class Claims {

  /** Holds the key of the one provider that the token is for. */
  public static final String KEY = "key";

  static final String KEY_ENDING = "_KEY";

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

  /**
   * The claims without the keys of any provider: {@code key}, and whatever ends in {@code _KEY}. A
   * provider sees the module's settings, and of the keys its own alone.
   */
  public Claims withoutKeys() {
    Map<String, Object> settings = new LinkedHashMap<>(values);
    settings.keySet().removeIf(name -> name.equals(KEY) || name.endsWith(KEY_ENDING));
    return new Claims(settings);
  }

  /** Claims hold keys: only their names may be seen. */
  @Override
  public String toString() {
    return "Claims" + values.keySet();
  }
}
