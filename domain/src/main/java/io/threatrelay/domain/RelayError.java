package io.threatrelay.domain;

import io.threatrelay.domain.ctim.VisibleText;
import java.util.Objects;

/**
 * What the relay says when something went wrong; it travels with HTTP 200, beside whatever was
 * found.
 *
 * @param severity whether the caller lost an answer or is only told something
 * @param code a word of the relay family's vocabulary, e.g. {@code too many requests}
 * @param message what happened and what to do about it; never holds a key or a token, and nothing
 *     that hides: the text of a provider may be repeated in it
 */
public record RelayError(Severity severity, String code, String message) {

  /** How much an error costs the caller. */
  public enum Severity {
    FATAL,
    WARNING
  }

  public static final String AUTHORIZATION_ERROR = "authorization error";
  public static final String DEADLINE_EXCEEDED = "deadline exceeded";
  public static final String INVALID_ARGUMENT = "invalid argument";
  public static final String KEY_ERROR = "key error";
  public static final String TOO_MANY_REQUESTS = "too many requests";
  public static final String TOO_MUCH_DATA = "too much data";
  public static final String UNKNOWN = "unknown";

  public RelayError {
    Objects.requireNonNull(severity);
    Objects.requireNonNull(code);
    message = VisibleText.lines(message);
  }

  public static RelayError fatal(String code, String message) {
    return new RelayError(Severity.FATAL, code, message);
  }

  public static RelayError warning(String code, String message) {
    return new RelayError(Severity.WARNING, code, message);
  }

  /** The family's wording for everything that is wrong with a token or a key. */
  public static RelayError authorization(String reason) {
    return fatal(AUTHORIZATION_ERROR, "Authorization failed: " + reason);
  }
}
