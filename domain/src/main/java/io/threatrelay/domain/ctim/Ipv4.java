package io.threatrelay.domain.ctim;

import java.util.Optional;
import java.util.regex.Pattern;

/** IPv4 addresses in dotted decimal: four numbers without leading zeros, never a name look-up. */
final class Ipv4 {

  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
  private static final Pattern ADDRESS =
      Pattern.compile(OCTET + "\\." + OCTET + "\\." + OCTET + "\\." + OCTET);

  private Ipv4() {}

  static Optional<String> canonical(String text) {
    return ADDRESS.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }

  /** The address as 16-bit groups, for the end of an IPv6 address. */
  static int[] groups(String text) {
    String[] octets = text.split("\\.");
    int[] groups = new int[2];
    for (int i = 0; i < 4; i++) {
      groups[i / 2] = groups[i / 2] << 8 | Integer.parseInt(octets[i]);
    }
    return groups;
  }

  /** The address of two 16-bit groups. */
  static String dotted(int high, int low) {
    return (high >> 8) + "." + (high & 0xff) + "." + (low >> 8) + "." + (low & 0xff);
  }
}
