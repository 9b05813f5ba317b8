package io.threatrelay.provider.kit;

import java.util.function.Predicate;

/** Checks of what an API must say, at the one place where its answer is mapped. */
public final class Required {

  /** A field that must be there and is not, or is not what it must be. */
  static final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Missing(String field) {
      super(field);
    }
  }

  private Required() {}

  /** The value, which must be there. */
  public static <T> T field(String name, T value) {
    return field(name, value, any -> true);
  }

  /** The value, which must be there and be right. */
  public static <T> T field(String name, T value, Predicate<? super T> right) {
    if (value == null || !right.test(value)) {
      throw new Missing(name);
    }
    return value;
  }
}
