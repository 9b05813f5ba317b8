package io.threatrelay.domain;

import java.util.List;
import java.util.stream.Collectors;

/** A port's failure to answer: an exception that carries what to tell the caller. */
public final class RelayFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<RelayError> errors;

  public RelayFailure(RelayError error) {
    this(error, null);
  }

  public RelayFailure(RelayError error, Throwable cause) {
    super(cause);
    this.errors = List.of(error);
  }

  public RelayFailure(List<RelayError> errors) {
    if (errors.isEmpty()) {
      throw new IllegalArgumentException("a failure without an error");
    }
    this.errors = List.copyOf(errors);
  }

  /** At least one error. */
  public List<RelayError> errors() {
    return errors;
  }

  @Override
  public String getMessage() {
    return errors.stream().map(RelayError::toString).collect(Collectors.joining("; "));
  }
}
