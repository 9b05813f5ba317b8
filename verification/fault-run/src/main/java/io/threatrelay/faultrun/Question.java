package io.threatrelay.faultrun;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One request to the relay.
 *
 * @param pause milliseconds before it is asked
 * @param patience milliseconds after which the caller hangs up; 0 when it waits for the answer
 */
record Question(int caller, Mount mount, List<Asked> asked, int pause, int patience) {

  Question {
    asked = List.copyOf(asked);
  }

  /** The same with fewer observables. */
  Question cutTo(int size) {
    return new Question(caller, mount, asked.stream().limit(size).toList(), pause, patience);
  }

  boolean hangsUp() {
    return patience > 0;
  }

  String body() {
    return asked.stream()
        .map(one -> "{\"type\":\"%s\",\"value\":\"%s\"}".formatted(one.type().ctim(), one.value()))
        .collect(Collectors.joining(",", "[", "]"));
  }
}
