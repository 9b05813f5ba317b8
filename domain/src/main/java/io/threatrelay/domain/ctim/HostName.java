package io.threatrelay.domain.ctim;

import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Host names: labels of letters, digits, hyphens and underscores (DNS has them, e.g. {@code
 * _dmarc}), at most 253 characters as A-labels.
 */
final class HostName {

  private static final int LONGEST = 253;
  private static final Pattern LABEL =
      Pattern.compile("[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?");

  private HostName() {}

  /** The name as A-labels, without the dot at its end; letters keep their case. */
  static Optional<String> canonical(String text) {
    if (text.length() > LONGEST + 1) {
      return Optional.empty();
    }
    return aLabels(text).map(HostName::withoutLastDot).filter(HostName::wellFormed);
  }

  /** Emoji and letters that came after the runtime's tables are names, too. */
  private static Optional<String> aLabels(String name) {
    if (name.chars().allMatch(c -> c < 0x80)) {
      return Optional.of(name);
    }
    try {
      return Optional.of(IDN.toASCII(name, IDN.ALLOW_UNASSIGNED));
    } catch (IllegalArgumentException notAName) {
      return Optional.empty();
    }
  }

  /** Done after the conversion, because the dots of other scripts end names, too. */
  private static String withoutLastDot(String name) {
    return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
  }

  private static boolean wellFormed(String name) {
    if (name.isEmpty() || name.length() > LONGEST) {
      return false;
    }
    for (String label : name.split("\\.", -1)) {
      if (!LABEL.matcher(label).matches()) {
        return false;
      }
    }
    return true;
  }
}
