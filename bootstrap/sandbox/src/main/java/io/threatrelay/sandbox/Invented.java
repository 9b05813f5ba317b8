package io.threatrelay.sandbox;

import java.util.List;
import java.util.Random;

/** Addresses and names that belong to nobody, from the ranges reserved for documentation. */
final class Invented {

  private static final List<Network> FOUR =
      List.of(Network.HOSTING, Network.CLOUD, Network.TRANSIT);
  private static final List<String> ROLES = List.of("www", "mail", "shop", "cdn", "blog", "api");
  private static final List<String> FIRST =
      List.of("amber", "birch", "coral", "drift", "ember", "fjord", "grove", "harbor");
  private static final List<String> SECOND =
      List.of("lantern", "meadow", "needle", "orchard", "pebble", "quarry", "ridge", "summit");
  private static final List<String> PARENTS =
      List.of("example", "example", "example.com", "example.net", "example.org");

  private Invented() {}

  static String addressFour(Random dice) {
    return any(dice, FOUR).prefix() + (1 + dice.nextInt(254));
  }

  static String addressSix(Random dice) {
    String net = Integer.toHexString(1 + dice.nextInt(0xfffe));
    String host = Integer.toHexString(1 + dice.nextInt(0xfffe));
    return Network.SIX.prefix() + net + "::" + host;
  }

  static String host(Random dice) {
    String site = any(dice, FIRST) + "-" + any(dice, SECOND);
    return any(dice, ROLES) + "." + site + "." + any(dice, PARENTS);
  }

  static <T> T any(Random dice, List<T> choices) {
    return choices.get(dice.nextInt(choices.size()));
  }
}
