package io.threatrelay.wirefuzz;

import java.util.List;
import java.util.SplittableRandom;

/** Decides, by a seed. */
record Choice(SplittableRandom random) {

  static Choice of(long seed, long number) {
    return new Choice(new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number));
  }

  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  <T> T from(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
