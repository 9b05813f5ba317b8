package io.threatrelay.faultrun;

import java.util.SplittableRandom;

/** Chance that comes from the seed and from what it is about, never from the order of events. */
final class Dice {

  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;

  private Dice() {}

  static SplittableRandom of(long seed, Object... about) {
    long hash = FNV_OFFSET ^ seed;
    for (Object part : about) {
      String text = part + "|";
      for (int i = 0; i < text.length(); i++) {
        hash = (hash ^ text.charAt(i)) * FNV_PRIME;
      }
    }
    return new SplittableRandom(hash);
  }
}
