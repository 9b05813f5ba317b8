package io.threatrelay.faultrun;

import io.threatrelay.faultrun.Asked.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Who asks what, and what each key may do; all of it from the seed.
 *
 * @param caching whether observables are asked for again
 * @param seconds how long the faults last
 */
record Plan(long seed, boolean caching, int seconds) {

  static final int CALLERS = 24;
  static final int KEYS = 12;

  /** This key's limits are so wide that nothing needs to wait for them. */
  static final int WIDE_KEY = 11;

  /** This key's month at SecurityTrails is over for a while. */
  static final int SPENDING_KEY = 5;

  private static final int BIG = 200;
  private static final int BIG_EVERY = 5;
  private static final int POOL = 48;
  private static final int NUMBERS = 1 << 16;
  private static final int[] A_SECOND = {2, 5, 10, 50};
  private static final int[] SEARCHES = {30, 100, 2_000};
  private static final int[] RESULTS = {60, 300, 10_000};

  /** The key of a caller, which another caller shares. */
  static int key(int caller) {
    return caller % KEYS;
  }

  Question question(int caller, int number) {
    SplittableRandom dice = Dice.of(seed, "question", caller, number);
    boolean big = caller == WIDE_KEY && number % BIG_EVERY == 2;
    Mount mount = big ? Mount.ROOT : Mount.values()[dice.nextInt(Mount.values().length)];
    int size = big ? BIG : size(dice);
    List<Asked> asked = new ArrayList<>();
    boolean hangsUp = !big && dice.nextInt(20) == 0;
    for (int i = 0; i < size; i++) {
      Type type = Type.values()[dice.nextInt(Type.values().length)];
      boolean again = caching && !hangsUp && dice.nextBoolean();
      int fresh = POOL + (number * room(caller) + i) % (NUMBERS - POOL);
      asked.add(new Asked(type, caller, again ? dice.nextInt(POOL) : fresh));
    }
    int pause = 200 + dice.nextInt(2_600);
    int patience = hangsUp ? 50 + dice.nextInt(2_000) : 0;
    return new Question(caller, mount, asked.stream().distinct().toList(), pause, patience);
  }

  private static int room(int caller) {
    return caller == WIDE_KEY ? BIG : 20;
  }

  private static int size(SplittableRandom dice) {
    int kind = dice.nextInt(10);
    if (kind < 5) {
      return 1;
    }
    return kind < 9 ? 2 + dice.nextInt(7) : 9 + dice.nextInt(12);
  }

  /** Whether the observable is asked for once, in one request. */
  static boolean isFresh(Asked asked) {
    return asked.number() >= POOL;
  }

  /** How many pages of SecurityTrails a caller wants. */
  static int pages(int caller) {
    return caller % 2 == 0 ? 1 : 3;
  }

  /** A key's limit for an action after so many seconds; some shrink for a third of the time. */
  int limit(int key, Action action, double second) {
    int[] limits =
        switch (action) {
          case SECURITYTRAILS -> A_SECOND;
          case SEARCH -> SEARCHES;
          case RETRIEVE -> RESULTS;
        };
    boolean shrunk = key % 5 == 1 && second > seconds / 3.0 && second < seconds * 2 / 3.0;
    int limit = limits[key % limits.length];
    return shrunk ? limit / 2 : limit;
  }

  boolean monthSpent(int key, double second) {
    return key == SPENDING_KEY && second > seconds * 0.4 && second < seconds * 0.5;
  }

  /** When a host goes down, in seconds; SecurityTrails' and urlscan.io's alternate. */
  List<Double> outages() {
    return List.of(seconds * 0.2, seconds * 0.3, seconds * 0.72, seconds * 0.8);
  }

  double outageSeconds() {
    return Math.min(4, seconds / 20.0);
  }
}
