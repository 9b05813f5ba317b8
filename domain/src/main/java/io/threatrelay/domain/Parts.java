package io.threatrelay.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * The parts that an answer is made of, in the words of messages.
 *
 * @param name what they are called, e.g. {@code results}
 * @param done what should have become of them, e.g. {@code read}
 * @param order in which that was done, e.g. {@code , newest first}, or an empty text
 * @param whole what they are parts of
 */
public record Parts(String name, String done, String order, Subject whole) {

  /** Parts that were done in no special order. */
  public Parts(String name, String done, Subject whole) {
    this(name, done, "", whole);
  }

  List<Subject> with(List<Subject> some) {
    List<Subject> all = new ArrayList<>(some);
    all.add(whole);
    return all;
  }
}
