package io.threatrelay.domain;

import io.threatrelay.domain.ctim.VisibleText;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What went wrong, as data. It travels with HTTP 200, next to any results.
 *
 * <p>Two errors are equal if the caller reads the same, whatever they were made from: an answer
 * holds each distinct error once.
 */
public final class RelayError {

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

  private static final ErrorMessages MESSAGES = new ErrorMessages();

  private final Severity severity;
  private final String code;
  private final ErrorDetail detail;

  private RelayError(Severity severity, String code, ErrorDetail detail) {
    this.severity = severity;
    this.code = Objects.requireNonNull(code);
    this.detail = detail;
  }

  /**
   * An error that costs the caller an answer.
   *
   * @param code a word of the relay family's vocabulary, e.g. {@code too many requests}
   * @param message what happened and what to do about it; must not hold a key or a token
   */
  public static RelayError fatal(String code, String message) {
    return new RelayError(Severity.FATAL, code, new ErrorDetail.Words(message, List.of()));
  }

  /**
   * An error that costs the caller less than an answer; parameters as for {@link #fatal}.
   *
   * @param code a word of the relay family's vocabulary
   * @param message what happened and what to do about it; must not hold a key or a token
   */
  public static RelayError warning(String code, String message) {
    return warning(code, new ErrorDetail.Words(message, List.of()));
  }

  static RelayError warning(String code, ErrorDetail detail) {
    return new RelayError(Severity.WARNING, code, detail);
  }

  /** An error about a token or a key, in the wording that the contract fixes. */
  public static RelayError authorization(String reason) {
    return fatal(AUTHORIZATION_ERROR, "Authorization failed: " + reason);
  }

  /** The provider of this name did not answer before the deadline. */
  public static RelayError late(String provider) {
    return warning(DEADLINE_EXCEEDED, new ErrorDetail.Late(Subject.provider(provider)));
  }

  /** The observable is not asked about, because its value does not fit its type. */
  public static RelayError skipped(Subject observable) {
    return warning(INVALID_ARGUMENT, new ErrorDetail.Skipped(observable));
  }

  /**
   * The adapter of the provider of this name failed.
   *
   * @param id leads to the entry in the relay's log
   */
  public static RelayError fault(String provider, UUID id) {
    return new RelayError(
        Severity.FATAL, UNKNOWN, new ErrorDetail.Fault(Subject.provider(provider), id));
  }

  /** The lists of the provider of this name had more items than were read. */
  public static RelayError cutLists(String provider, long sent, long kept) {
    return warning(TOO_MUCH_DATA, new ErrorDetail.CutLists(Subject.provider(provider), sent, kept));
  }

  /** More entities, relations and table cells were found than the response holds. */
  public static RelayError leftOut(long found, long kept) {
    return warning(TOO_MUCH_DATA, new ErrorDetail.LeftOut(found, kept));
  }

  /** The response reached its size limit before all provider calls were made. */
  public static RelayError unasked(long questions, long asked) {
    return warning(TOO_MUCH_DATA, new ErrorDetail.Unasked(questions, asked));
  }

  /**
   * The same error, whose message names this subject. A {@link PartialResult} does not name it
   * again.
   */
  public RelayError naming(Subject subject) {
    return new RelayError(severity, code, new ErrorDetail.Words(message(), List.of(subject)));
  }

  public Severity severity() {
    return severity;
  }

  /** A word of the relay family's vocabulary, or of the provider's own. */
  public String code() {
    return code;
  }

  /** Whether the message names this subject. */
  boolean names(Subject subject) {
    return detail.subjects().contains(subject);
  }

  /** The sentence that the caller reads; without characters that hide or mislead. */
  public String message() {
    return VisibleText.lines(detail.fold(MESSAGES));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RelayError error
        && severity == error.severity
        && code.equals(error.code)
        && message().equals(error.message());
  }

  @Override
  public int hashCode() {
    return Objects.hash(severity, code, message());
  }

  @Override
  public String toString() {
    return code + ": " + message();
  }
}
