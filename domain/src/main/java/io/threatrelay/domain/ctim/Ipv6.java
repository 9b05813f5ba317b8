package io.threatrelay.domain.ctim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * IPv6 addresses: parsed as of RFC 4291, written as of RFC 5952, without zone identifiers. Mapped
 * IPv4 addresses keep their dots ({@code ::ffff:192.0.2.1}), as section 5 of the latter recommends.
 */
final class Ipv6 {

  private static final int GROUPS = 8;
  private static final int LONGEST = 45;
  private static final List<Integer> MAPPED = List.of(0, 0, 0, 0, 0, 0xffff);
  private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");

  private Ipv6() {}

  static Optional<String> canonical(String text) {
    return text.length() > LONGEST ? Optional.empty() : parse(text).map(Ipv6::write);
  }

  private static Optional<List<Integer>> parse(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text).filter(groups -> groups.size() == GROUPS);
    }
    Optional<List<Integer>> head = groups(text.substring(0, gap));
    Optional<List<Integer>> tail = groups(text.substring(gap + 2));
    if (head.isEmpty() || tail.isEmpty() || text.substring(0, gap).contains(".")) {
      return Optional.empty();
    }
    int missing = GROUPS - head.get().size() - tail.get().size();
    if (missing < 1) {
      return Optional.empty();
    }
    List<Integer> all = new ArrayList<>(head.get());
    for (int i = 0; i < missing; i++) {
      all.add(0);
    }
    all.addAll(tail.get());
    return Optional.of(all);
  }

  private static Optional<List<Integer>> groups(String text) {
    List<Integer> groups = new ArrayList<>();
    if (text.isEmpty()) {
      return Optional.of(groups);
    }
    String[] parts = text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      if (GROUP.matcher(parts[i]).matches()) {
        groups.add(Integer.parseInt(parts[i], 16));
      } else if (i == parts.length - 1 && Ipv4.canonical(parts[i]).isPresent()) {
        for (int group : Ipv4.groups(parts[i])) {
          groups.add(group);
        }
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(groups);
  }

  private static String write(List<Integer> groups) {
    return groups.subList(0, MAPPED.size()).equals(MAPPED)
        ? "::ffff:" + Ipv4.dotted(groups.get(GROUPS - 2), groups.get(GROUPS - 1))
        : writeGroups(groups);
  }

  private static String writeGroups(List<Integer> groups) {
    int start = -1;
    int length = 1;
    for (int i = 0; i < GROUPS; i++) {
      int end = i;
      while (end < GROUPS && groups.get(end) == 0) {
        end++;
      }
      if (end - i > length) {
        start = i;
        length = end - i;
      }
      i = Math.max(i, end - 1);
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS; i++) {
      if (i == start) {
        text.append("::");
        i += length - 1;
        continue;
      }
      if (!text.isEmpty() && text.charAt(text.length() - 1) != ':') {
        text.append(':');
      }
      text.append(Integer.toHexString(groups.get(i)));
    }
    return text.toString();
  }
}
