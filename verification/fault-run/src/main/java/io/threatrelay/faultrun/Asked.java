package io.threatrelay.faultrun;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An observable that carries the name of its only owner, so that a stand-in can tell whose question
 * it is.
 *
 * @param caller who asks for it, from 0; nobody else does
 * @param number from 0
 */
record Asked(Type type, int caller, int number) {

  private static final Pattern HOST = Pattern.compile("n(\\d+)\\.caller(\\d+)\\.example\\.com");
  private static final Pattern PAGE =
      Pattern.compile("https://www\\.example\\.net/caller(\\d+)/n(\\d+)");
  private static final Pattern FOUR = Pattern.compile("11\\.(\\d+)\\.(\\d+)\\.(\\d+)");
  private static final Pattern SIX = Pattern.compile("2001:db8:([0-9a-f]+):([0-9a-f]+)::1");

  /** The types that either provider knows. */
  enum Type {
    IP,
    IPV6,
    DOMAIN,
    URL;

    String ctim() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** As it is sent, in its canonical form. */
  String value() {
    return switch (type) {
      case IP -> "11.%d.%d.%d".formatted(caller, number >> 8, number & 0xff);
      case IPV6 -> "2001:db8:%x:%x::1".formatted(caller + 1, number + 1);
      case DOMAIN -> "n%d.caller%d.example.com".formatted(number, caller);
      case URL -> "https://www.example.net/caller%d/n%d".formatted(caller, number);
    };
  }

  /** What a provider was asked for. */
  static Asked parse(String value) {
    Matcher match = HOST.matcher(value);
    if (match.matches()) {
      return new Asked(Type.DOMAIN, decimal(match, 2), decimal(match, 1));
    }
    match = PAGE.matcher(value);
    if (match.matches()) {
      return new Asked(Type.URL, decimal(match, 1), decimal(match, 2));
    }
    match = FOUR.matcher(value);
    if (match.matches()) {
      return new Asked(Type.IP, decimal(match, 1), decimal(match, 2) << 8 | decimal(match, 3));
    }
    match = SIX.matcher(value);
    if (match.matches()) {
      int caller = Integer.parseInt(match.group(1), 16) - 1;
      return new Asked(Type.IPV6, caller, Integer.parseInt(match.group(2), 16) - 1);
    }
    throw new IllegalArgumentException("nobody asked for " + value);
  }

  private static int decimal(Matcher match, int group) {
    return Integer.parseInt(match.group(group));
  }
}
