package io.threatrelay.provider.runtime;

import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.RelayFailure;
import io.threatrelay.provider.api.ApiErrors;
import io.threatrelay.provider.runtime.reading.GuardedStream;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** What the caller is told about a call that failed between the relay and the provider. */
record FailureMessages(ApiErrors errors) {

  RelayFailure unreachable(Exception cause) {
    return new RelayFailure(errors.unreachable(), cause);
  }

  RelayFailure changed(Exception cause) {
    return errors.changed(cause);
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
            RelayError.UNKNOWN, "Unexpected response from " + errors.provider() + ": " + reason),
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
            RelayError.DEADLINE_EXCEEDED,
            errors.provider() + " did not answer before the deadline."),
        cause);
  }

  RelayFailure noRoom(String limit) {
    return new RelayFailure(RelayError.warning(RelayError.TOO_MANY_REQUESTS, limit));
  }
}
