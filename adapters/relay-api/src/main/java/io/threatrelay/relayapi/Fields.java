package io.threatrelay.relayapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object of a request whose fields must be texts. */
final class Fields {

  private final Object value;
  private final Map<?, ?> members;
  private final RequestLimits limits;

  Fields(Object value, RequestLimits limits) {
    this.value = value;
    this.members = value instanceof Map<?, ?> map ? map : Map.of();
    this.limits = limits;
  }

  /** A field that has no fault. */
  String text(String name) {
    return (String) members.get(name);
  }

  /** What is wrong, by field: the wanted ones in their order, then those that nobody knows. */
  Map<String, String> faults(List<String> wanted, boolean othersAllowed) {
    if (!(value instanceof Map<?, ?>)) {
      return PayloadFault.wrongTypeDetail();
    }
    Map<String, String> faults = new LinkedHashMap<>();
    for (String name : wanted) {
      String fault = fault(name);
      if (fault != null) {
        faults.put(name, fault);
      }
    }
    if (!othersAllowed) {
      addUnknown(wanted, faults);
    }
    return faults;
  }

  private void addUnknown(List<String> wanted, Map<String, String> faults) {
    for (Object member : members.keySet()) {
      String name = (String) member;
      if (!wanted.contains(name)) {
        requireShort(name);
        faults.put(name, "Unknown field.");
      }
    }
  }

  private String fault(String name) {
    if (!members.containsKey(name)) {
      return "Missing data for required field.";
    }
    Object field = members.get(name);
    if (field == null) {
      return "Field may not be null.";
    }
    if (!(field instanceof String text)) {
      return "Not a valid string.";
    }
    requireShort(text);
    return text.isEmpty() ? "Field may not be blank." : null;
  }

  private void requireShort(String text) {
    if (text.length() > limits.characters()) {
      throw PayloadFault.limit("Text", limits.characters(), "characters");
    }
  }
}
