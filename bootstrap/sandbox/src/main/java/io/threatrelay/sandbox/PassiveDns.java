package io.threatrelay.sandbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** Who resolved to what: from the scenario, or else invented. */
final class PassiveDns {

  private static final LocalDate LATEST = LocalDate.of(2026, 3, 1);

  private final Scenario scenario;

  PassiveDns(Scenario scenario) {
    this.scenario = scenario;
  }

  /** Newest first. */
  List<Resolution> history(String host, String family) {
    String name = host.toLowerCase(Locale.ROOT);
    return scenario.history(name, family).orElseGet(() -> inventedHistory(name, family));
  }

  private static List<Resolution> inventedHistory(String host, String family) {
    Random dice = Seed.of("history " + family, host);
    List<Resolution> history = new ArrayList<>();
    LocalDate lastSeen = LATEST.minusDays(dice.nextInt(20));
    for (int left = length(dice); left > 0; left--) {
      LocalDate firstSeen = lastSeen.minusDays(1 + dice.nextInt(90));
      String address = family.equals("a") ? Invented.addressFour(dice) : Invented.addressSix(dice);
      history.add(new Resolution(address, firstSeen, lastSeen));
      lastSeen = firstSeen;
    }
    return history;
  }

  /** A fifth is unknown, a tenth fills two or three pages, the others have up to eight. */
  private static int length(Random dice) {
    int kind = dice.nextInt(10);
    if (kind < 2) {
      return 0;
    }
    return kind == 9 ? 11 + dice.nextInt(20) : 1 + dice.nextInt(8);
  }

  Hosts hosts(String address) {
    String folded = address.toLowerCase(Locale.ROOT);
    return scenario.hosts(folded).orElseGet(() -> inventedHosts(folded));
  }

  private static Hosts inventedHosts(String address) {
    Random dice = Seed.of("hosts", address);
    int length = length(dice);
    List<String> names =
        Stream.generate(() -> Invented.host(dice)).distinct().limit(length).toList();
    return new Hosts(names, 0);
  }
}
