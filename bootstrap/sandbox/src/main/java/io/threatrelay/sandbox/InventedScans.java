package io.threatrelay.sandbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Scans of values that no scenario knows: none to four of each, malicious for about a quarter. */
final class InventedScans {

  private static final Instant LATEST = Instant.parse("2026-03-01T10:20:30.123Z");
  private static final int HALF_A_YEAR = 180 * 24 * 60 * 60;
  private static final Pattern HOST =
      Pattern.compile("[A-Za-z]+://(?:[^/?#]*@)?(\\[[^\\]]*]|[^:/?#]*).*", Pattern.DOTALL);
  private static final List<String> PATHS = List.of("", "login", "news", "account/verify", "shop");
  private static final List<String> CATEGORIES = List.of("phishing", "malware", "scam");

  private InventedScans() {}

  static List<Scan> about(ScanQuery query) {
    Random dice = dice(query);
    int count = dice.nextInt(5);
    boolean malicious = dice.nextInt(16) < 5; // one value in five has no scans at all
    List<Scan> scans = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      boolean convicted = malicious && (index == 0 || dice.nextBoolean());
      scans.add(scan(query, dice, convicted ? malicious(dice) : Verdict.NONE));
    }
    return scans;
  }

  static Scan harmless(ScanQuery query) {
    return scan(query, dice(query), Verdict.NONE);
  }

  private static Random dice(ScanQuery query) {
    return Seed.of("scans " + query.field(), query.value());
  }

  private static Scan scan(ScanQuery query, Random dice, Verdict verdict) {
    Instant time =
        LATEST.minusSeconds(dice.nextInt(HALF_A_YEAR)).minus(dice.nextInt(1000), ChronoUnit.MILLIS);
    String value = query.value();
    String domain = Invented.host(dice);
    String ip = dice.nextInt(4) == 0 ? Invented.addressSix(dice) : Invented.addressFour(dice);
    String path = Invented.any(dice, PATHS);
    return switch (query.field()) {
      case IP -> Scan.of(time, "https://" + domain + "/" + path, domain, value, verdict);
      case DOMAIN -> Scan.of(time, "https://" + value + "/" + path, value, ip, verdict);
      case URL -> Scan.of(time, value, hostOf(value), ip, verdict);
    };
  }

  private static String hostOf(String url) {
    Matcher matcher = HOST.matcher(url);
    return matcher.matches() ? matcher.group(1) : url;
  }

  private static Verdict malicious(Random dice) {
    String category = Invented.any(dice, CATEGORIES);
    List<String> brands = category.equals("phishing") ? List.of("Example Bank") : List.of();
    return new Verdict(
        true, 50 + dice.nextInt(51), List.of(category), brands, List.of(category, "invented"));
  }
}
