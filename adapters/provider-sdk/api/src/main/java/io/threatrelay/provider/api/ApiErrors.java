package io.threatrelay.provider.api;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.RelayFailure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What it means when a provider does not answer as hoped: statuses and mishaps as relay errors. */
public final class ApiErrors {

  private final String provider;
  private final Map<Integer, Row> byStatus;
  private final Row otherwise;
  private final RelayError unreachable;

  /**
   * What a status means, by the answer's body: nothing, or an error; and whether the key is bad.
   */
  private record Row(Function<String, Optional<RelayError>> error, Predicate<String> refusesKey) {

    static Row of(Function<String, Optional<RelayError>> error) {
      return new Row(error, body -> false);
    }
  }

  private ApiErrors(
      String provider, Map<Integer, Row> byStatus, Row otherwise, RelayError unreachable) {
    this.provider = provider;
    this.byStatus = Map.copyOf(byStatus);
    this.otherwise = otherwise;
    this.unreachable = unreachable;
  }

  /**
   * A table without rows.
   *
   * @param provider the provider's name, for messages
   * @param otherwise the error for every status without a row, from the answer's body
   * @return a table in which each status is an error
   */
  public static ApiErrors of(String provider, Function<String, RelayError> otherwise) {
    RelayError unreachable =
        RelayError.fatal(RelayError.UNKNOWN, provider + " cannot be reached. Try again later.");
    return new ApiErrors(provider, Map.of(), Row.of(otherwise.andThen(Optional::of)), unreachable);
  }

  /**
   * The table that most providers begin with; a row of their own replaces one of it.
   *
   * <ul>
   *   <li>404: nothing is known
   *   <li>401: {@code authorization error}, and the key is refused; 402 and 403: the same error,
   *       and the key may be good for other calls
   *   <li>429: {@code too many requests}
   *   <li>502, 503, 504, nobody answers: {@code service unavailable}
   *   <li>any other: {@code unknown}
   * </ul>
   *
   * @param provider the provider's name, for messages
   * @return a table to which rows may be added
   */
  public static ApiErrors family(String provider) {
    return FamilyErrors.of(provider);
  }

  /**
   * These statuses mean that the provider knows nothing about what it was asked.
   *
   * @param statuses HTTP statuses
   * @return a copy of this table with these rows
   */
  public ApiErrors nothingOn(int... statuses) {
    return withRows(Row.of(body -> Optional.empty()), statuses);
  }

  /**
   * Whatever the status, it means nothing; for what may not be there.
   *
   * @return a table of one row
   */
  public ApiErrors nothingOtherwise() {
    return new ApiErrors(provider, Map.of(), Row.of(body -> Optional.empty()), unreachable);
  }

  /**
   * A status with an error of its own.
   *
   * @param status an HTTP status
   * @param error what the caller is told
   * @return a copy of this table with this row
   */
  public ApiErrors on(int status, RelayError error) {
    return on(status, body -> error);
  }

  /**
   * A status whose error is told by the answer's body, of which at most 1000 characters come.
   *
   * @param status an HTTP status
   * @param error what the caller is told, by the body
   * @return a copy of this table with this row
   */
  public ApiErrors on(int status, Function<String, RelayError> error) {
    return withRows(Row.of(error.andThen(Optional::of)), status);
  }

  /**
   * A status that tells that the key is refused: the caller's other calls with it are not made.
   *
   * @param status an HTTP status
   * @param error what the caller is told, by the body
   * @param really whether it tells that, by the answer's body
   * @return a copy of this table with this row
   */
  public ApiErrors onRefusedKey(
      int status, Function<String, RelayError> error, Predicate<String> really) {
    return withRows(new Row(error.andThen(Optional::of), really), status);
  }

  /**
   * What to say when nobody answers.
   *
   * @param error what the caller is told
   * @return a copy of this table
   */
  public ApiErrors whenUnreachable(RelayError error) {
    return new ApiErrors(provider, byStatus, otherwise, error);
  }

  private ApiErrors withRows(Row row, int... statuses) {
    Map<Integer, Row> rows = new HashMap<>(byStatus);
    for (int status : statuses) {
      rows.put(status, row);
    }
    return new ApiErrors(provider, rows, otherwise, unreachable);
  }

  /**
   * The provider's name, as messages show it.
   *
   * @return never empty
   */
  public String provider() {
    return provider;
  }

  /**
   * A refusal by the provider.
   *
   * @param error what the caller is told
   * @param ofKey whether the provider refuses the caller's key, whatever it is sent with
   */
  public record Refusal(RelayError error, boolean ofKey) {}

  /**
   * What a status means.
   *
   * @param status a status other than 200, 201 and 202
   * @param body the beginning of the answer's body, without the caller's key
   * @return empty when the status means that the provider knows nothing
   */
  public Optional<Refusal> refusal(int status, String body) {
    Row row = byStatus.getOrDefault(status, otherwise);
    return row.error().apply(body).map(error -> new Refusal(error, row.refusesKey().test(body)));
  }

  /**
   * What the caller is told when the provider does not answer.
   *
   * @return the error
   */
  public RelayError unreachable() {
    return unreachable;
  }

  /**
   * Maps an answer; what misses a {@link Required} field becomes a {@code key error} with the
   * provider's name.
   *
   * @param <T> what an answer becomes
   * @param mapping maps the answer
   * @return what the mapping returns
   * @throws RelayFailure a {@code key error}, when a required field is missing
   */
  public <T> T mapped(Supplier<T> mapping) {
    try {
      return mapping.get();
    } catch (Required.Missing missing) {
      throw changed(missing);
    }
  }

  /**
   * Maps an answer, as above; nothing is found where there is none.
   *
   * @param <A> the answer
   * @param <T> what is found
   * @param answer empty when the provider knows nothing
   * @param mapping maps the answer
   * @return the findings, without errors
   * @throws RelayFailure a {@code key error}, when a required field is missing
   */
  public <A, T> Findings<T> found(
      Optional<A> answer, Function<? super A, ? extends List<? extends T>> mapping) {
    return mapped(() -> Findings.of(answer.<List<? extends T>>map(mapping).orElse(List.of())));
  }

  /**
   * The warning that a field which only decorates an entity could not be used; the entity is
   * answered without it.
   *
   * @param field the field, as the provider calls it
   * @return a warning, code {@code unexpected data}
   */
  public RelayError leftOut(String field) {
    return RelayError.warning(
        "unexpected data", provider + " sent no usable " + field + "; it is left out.");
  }

  /**
   * The failure of a call whose answer has another structure than the provider's API had.
   *
   * @param cause what showed it
   * @return a {@code key error} with the provider's name
   */
  public RelayFailure changed(Exception cause) {
    return new RelayFailure(
        RelayError.fatal(
            RelayError.KEY_ERROR,
            "The data structure of " + provider + " has changed. The module is broken."),
        cause);
  }
}
