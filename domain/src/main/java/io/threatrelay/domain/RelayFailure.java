package io.threatrelay.domain;

import java.util.List;

/** How a port says that it cannot answer: an exception that carries what to tell the caller. */
public final class RelayFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<RelayError> errors;

  public RelayFailure(RelayError error) {
    this(error, null);
  }

  public RelayFailure(RelayError error, Throwable cause) {
    super(error.code() + ": " + error.message(), cause);
    this.errors = List.of(error);
  }

  public RelayFailure(List<RelayError> errors) {
    super(errors.toString());
    if (errors.isEmpty()) {
      throw new IllegalArgumentException("a failure without an error");
    }
    this.errors = List.copyOf(errors);
  }

  /** At least one error. */
  public List<RelayError> errors() {
    return errors;
  }
}
