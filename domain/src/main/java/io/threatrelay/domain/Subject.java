package io.threatrelay.domain;

import io.threatrelay.domain.ctim.Observable;
import java.util.Objects;

/**
 * What an error is about.
 *
 * @param kind what it is: a type of observables, or a word such as {@code page} or {@code result};
 *     subjects of different kinds are different, even if they have the same name
 * @param name names it among those of its kind, as the caller knows it
 */
public record Subject(String kind, String name) {

  public Subject {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(name);
  }

  public static Subject of(Observable observable) {
    return new Subject(observable.type().name(), observable.value());
  }

  /** The provider of this name, e.g. {@code urlscan.io}. */
  public static Subject provider(String name) {
    return new Subject("provider", name);
  }
}
