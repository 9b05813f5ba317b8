package io.threatrelay.wirefuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

/** Makes cases from a seed: one to three requests, right or odd, a third of them mutated. */
final class Generator {

  private final long seed;
  private final String host;

  /**
   * @param host the relay's authority, for the header
   */
  Generator(long seed, String host) {
    this.seed = seed;
    this.host = host;
  }

  /** The same for the same number, seed and host. */
  FuzzCase make(long number) {
    Choice choice = Choice.of(seed, number);
    int requests = 1 + choice.below(3);
    StringBuilder text = new StringBuilder(choice.oneIn(30) ? "\r\n" : "");
    for (int i = 0; i < requests; i++) {
      Grammar grammar = new Grammar(choice, host, number + "x" + i);
      text.append(grammar.request(i == requests - 1));
    }
    if (choice.oneIn(3)) {
      new Mutator(choice).mutate(text);
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.ISO_8859_1);
    return new FuzzCase(number, bytes, splits(choice, bytes.length));
  }

  private static List<Integer> splits(Choice choice, int length) {
    if (length == 0 || !choice.oneIn(4)) {
      return List.of();
    }
    return IntStream.range(0, 1 + choice.below(6))
        .map(i -> choice.below(length))
        .sorted()
        .boxed()
        .toList();
  }
}
