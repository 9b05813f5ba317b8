package io.threatrelay.domain.ctim;

import java.util.Locale;

/**
 * The type of an observable, e.g. {@code domain}; an open vocabulary, folded to lower case.
 *
 * <p>CTIM's <a
 * href="https://github.com/threatgrid/ctim/blob/master/doc/structures/sighting.md">list</a> is
 * longer; any other word is a type that no provider supports.
 */
public record ObservableType(String name) {

  public static final ObservableType IP = new ObservableType("ip");
  public static final ObservableType IPV6 = new ObservableType("ipv6");
  public static final ObservableType DOMAIN = new ObservableType("domain");
  public static final ObservableType URL = new ObservableType("url");
  public static final ObservableType EMAIL = new ObservableType("email");

  public ObservableType {
    name = name.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return name;
  }
}
