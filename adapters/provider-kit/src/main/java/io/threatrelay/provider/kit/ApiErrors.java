package io.threatrelay.provider.kit;

import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.RelayFailure;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;

/** What it means when a provider does not answer as hoped: statuses and mishaps as relay errors. */
public final class ApiErrors {

  private final String provider;
  private final Map<Integer, Function<String, Optional<RelayError>>> byStatus;
  private final Function<String, RelayError> otherwise;
  private final RelayError unreachable;

  private ApiErrors(
      String provider,
      Map<Integer, Function<String, Optional<RelayError>>> byStatus,
      Function<String, RelayError> otherwise,
      RelayError unreachable) {
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
   */
  public static ApiErrors of(String provider, Function<String, RelayError> otherwise) {
    RelayError unreachable =
        RelayError.fatal(RelayError.UNKNOWN, provider + " cannot be reached. Try again later.");
    return new ApiErrors(provider, Map.of(), otherwise, unreachable);
  }

  /** These statuses mean that the provider knows nothing about what it was asked. */
  public ApiErrors nothingOn(int... statuses) {
    return withRows(body -> Optional.empty(), statuses);
  }

  /** A status with an error of its own. */
  public ApiErrors on(int status, RelayError error) {
    return on(status, body -> error);
  }

  /** A status whose error is told by the answer's body, of which at most 1000 characters come. */
  public ApiErrors on(int status, Function<String, RelayError> error) {
    return withRows(error.andThen(Optional::of), status);
  }

  /** What to say when nobody answers. */
  public ApiErrors whenUnreachable(RelayError error) {
    return new ApiErrors(provider, byStatus, otherwise, error);
  }

  private ApiErrors withRows(Function<String, Optional<RelayError>> error, int... statuses) {
    Map<Integer, Function<String, Optional<RelayError>>> rows = new HashMap<>(byStatus);
    for (int status : statuses) {
      rows.put(status, error);
    }
    return new ApiErrors(provider, rows, otherwise, unreachable);
  }

  /** Empty where the status means that nothing is known. */
  Optional<RelayError> status(int status, String body) {
    return byStatus.getOrDefault(status, text -> Optional.of(otherwise.apply(text))).apply(body);
  }

  RelayFailure unreachable(Exception cause) {
    return new RelayFailure(unreachable, cause);
  }

  RelayFailure unreadable(Exception cause) {
    return unusable("the answer is no JSON", cause);
  }

  RelayFailure tooLarge(GuardedStream.TooMuch cause) {
    return unusable("the answer " + cause.getMessage(), cause);
  }

  private RelayFailure unusable(String reason, Exception cause) {
    return new RelayFailure(
        RelayError.fatal(
            RelayError.UNKNOWN, "Unexpected response from " + provider + ": " + reason),
        cause);
  }

  RelayFailure untrusted(SSLException cause) {
    String reason = Optional.ofNullable(cause.getMessage()).orElse("TLS failed");
    return new RelayFailure(
        RelayError.fatal(RelayError.UNKNOWN, "Unable to verify SSL certificate: " + reason), cause);
  }

  RelayFailure late(Exception cause) {
    return new RelayFailure(
        RelayError.warning(
            RelayError.DEADLINE_EXCEEDED, provider + " did not answer before the deadline."),
        cause);
  }

  /**
   * Maps an answer; what misses a {@link Required} field becomes a {@code key error} with the
   * provider's name.
   */
  public <T> T mapped(Supplier<T> mapping) {
    try {
      return mapping.get();
    } catch (Required.Missing missing) {
      throw changed(missing);
    }
  }

  RelayFailure changed(Exception cause) {
    return new RelayFailure(
        RelayError.fatal(
            RelayError.KEY_ERROR,
            "The data structure of " + provider + " has changed. The module is broken."),
        cause);
  }
}
