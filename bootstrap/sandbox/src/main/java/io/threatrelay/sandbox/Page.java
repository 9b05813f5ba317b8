package io.threatrelay.sandbox;

import java.util.List;

/**
 * One page of a longer list; behind the last page there are empty ones.
 *
 * @param number from 1
 * @param pages how many the whole list has
 */
record Page<T>(List<T> records, int number, int pages) {

  /** The real one has 100: with ten, a scenario that fits a screen still has several pages. */
  static final int SIZE = 10;

  static <T> Page<T> of(List<T> all, int number) {
    List<T> records = all.stream().skip((number - 1L) * SIZE).limit(SIZE).toList();
    return new Page<>(records, number, count(all.size()));
  }

  static int count(int records) {
    return (records + SIZE - 1) / SIZE;
  }
}
