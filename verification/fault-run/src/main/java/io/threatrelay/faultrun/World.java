package io.threatrelay.faultrun;

import io.threatrelay.faultrun.LookUp.Kind;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the providers know: the same in every run of a seed.
 *
 * <p>A <em>find</em> is the smallest thing that an answer can lose: a relation of a sighting, a
 * scan, a verdict or a category, as a text that begins with the observable's value.
 */
record World(long seed) {

  private static final String[] CATEGORIES = {"phishing", "malware", "scam"};
  private static final int NETWORKS = 250;

  /** How many pages there are; SecurityTrails' lists only. */
  int pages(LookUp lookUp) {
    return dice(lookUp.asked(), lookUp.kind()).nextInt(4);
  }

  /** The addresses or hosts on a page. */
  List<String> related(LookUp page) {
    if (page.number() > pages(page)) {
      return List.of();
    }
    SplittableRandom dice = dice(page.asked(), page.kind(), page.number());
    return IntStream.range(0, 1 + dice.nextInt(3))
        .mapToObj(i -> related(page.kind(), page.number(), dice.nextInt(NETWORKS), i))
        .toList();
  }

  private static String related(Kind kind, int page, int network, int place) {
    return switch (kind) {
      case HISTORY_A -> "10.%d.%d.%d".formatted(network, page, place);
      case HISTORY_AAAA -> "2001:db8:ff%02x:%d:%d::1".formatted(network, page, place + 1);
      default -> "h%d-%d-%d.example.org".formatted(network, page, place);
    };
  }

  /** The scans that a search finds, as the look-ups of their results. */
  List<LookUp> hits(Asked asked) {
    SplittableRandom dice = dice(asked, "hits");
    int hits = dice.nextInt(8) == 0 ? 12 : dice.nextInt(4);
    return IntStream.range(0, hits).mapToObj(i -> new LookUp(asked, Kind.RESULT, i)).toList();
  }

  boolean malicious(LookUp result) {
    return dice(result, "malicious").nextInt(3) == 0;
  }

  String category(LookUp result) {
    return CATEGORIES[dice(result, "category").nextInt(CATEGORIES.length)];
  }

  /** 200, or 404 and 410 for the few scans that have no result. */
  int status(LookUp lookUp) {
    int chance = lookUp.kind() == Kind.RESULT ? dice(lookUp, "gone").nextInt(30) : 2;
    return chance == 0 ? 404 : chance == 1 ? 410 : 200;
  }

  /** What an answer owes to this look-up. */
  Set<String> finds(LookUp lookUp) {
    Asked asked = lookUp.asked();
    Stream<String> finds =
        switch (lookUp.kind()) {
          case SEARCH -> hits(asked).stream().map(hit -> find(asked, "scan", hit.scanId(seed)));
          case RESULT -> verdicts(lookUp);
          default -> related(lookUp).stream().map(value -> find(asked, "resolution", value));
        };
    return new TreeSet<>(finds.toList());
  }

  private Stream<String> verdicts(LookUp result) {
    String id = result.scanId(seed);
    return status(result) == 200 && malicious(result)
        ? Stream.of(
            find(result.asked(), "verdict", id),
            find(result.asked(), "category", id + " " + category(result)))
        : Stream.empty();
  }

  private static String find(Asked asked, String kind, String what) {
    return Finds.find(asked.value(), kind, what);
  }

  /** What is asked for once this look-up was answered. */
  List<LookUp> next(LookUp answered) {
    Asked asked = answered.asked();
    return switch (answered.kind()) {
      case SEARCH -> hits(asked);
      case RESULT -> List.of();
      default ->
          IntStream.rangeClosed(2, Math.min(pages(answered), Plan.pages(asked.caller())))
              .filter(page -> answered.number() == 1)
              .mapToObj(page -> new LookUp(asked, answered.kind(), page))
              .toList();
    };
  }

  private SplittableRandom dice(Object... about) {
    return Dice.of(seed, about);
  }
}
