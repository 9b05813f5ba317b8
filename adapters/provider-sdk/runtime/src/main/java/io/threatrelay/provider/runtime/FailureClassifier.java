package io.threatrelay.provider.runtime;

import io.threatrelay.domain.FatalErrors;
import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.port.Budget;
import io.threatrelay.provider.api.ApiErrors.Refusal;
import io.threatrelay.provider.runtime.CallFailure.Kind;
import io.threatrelay.provider.runtime.reading.GuardedStream;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;

/** What broke between the relay and a provider. */
record FailureClassifier(FailureMessages messages, Budget budget) {

  private static final int TOO_MANY_REQUESTS = 429;
  private static final Set<Integer> SOON_OVER = Set.of(502, 503, 504);

  private static final List<Class<? extends Exception>> NOT_REACHED =
      List.of(
          ConnectException.class,
          NoRouteToHostException.class,
          UnknownHostException.class,
          UnresolvedAddressException.class,
          HttpConnectTimeoutException.class);

  private static final List<Class<? extends Exception>> TOO_SLOW =
      List.of(HttpTimeoutException.class, SocketTimeoutException.class);

  /**
   * @throws VirtualMachineError when that is what broke: HTTP clients and JSON bindings wrap it
   */
  CallFailure of(Exception failed) {
    FatalErrors.rethrow(failed);
    if (Causes.find(failed, InterruptedException.class).isPresent()) {
      Thread.currentThread().interrupt();
      return new CallFailure(Kind.LATE, messages.late(failed));
    }
    if (budget.isSpent()) {
      return new CallFailure(Kind.LATE, messages.late(failed));
    }
    Optional<GuardedStream.TooMuch> tooMuch = Causes.find(failed, GuardedStream.TooMuch.class);
    if (tooMuch.isPresent()) {
      boolean ours = tooMuch.get() instanceof GuardedStream.NoMemoryLeft;
      return new CallFailure(ours ? Kind.ANSWERED : Kind.BAD, messages.tooLarge(tooMuch.get()));
    }
    if (Causes.find(failed, ZipException.class).isPresent()) {
      return new CallFailure(Kind.BAD, messages.unreadable(failed));
    }
    return Causes.find(failed, SSLException.class)
        .map(untrusted -> new CallFailure(Kind.ANSWERED, messages.untrusted(untrusted)))
        .orElseGet(() -> new CallFailure(kind(failed), messages.unreachable(failed)));
  }

  /** What a refusal by the provider means; empty when it means that nothing is known. */
  Optional<CallFailure> refused(int status, String body) {
    return messages
        .errors()
        .refusal(status, body)
        .map(refusal -> new CallFailure(kind(status, refusal), new RelayFailure(refusal.error())));
  }

  private static Kind kind(int status, Refusal refusal) {
    if (status == TOO_MANY_REQUESTS) {
      return Kind.THROTTLED;
    }
    if (refusal.ofKey()) {
      return Kind.KEY_REFUSED;
    }
    if (SOON_OVER.contains(status)) {
      return Kind.IN_TROUBLE;
    }
    return status >= 500 ? Kind.BAD : Kind.ANSWERED;
  }

  private static Kind kind(Exception failed) {
    if (isAny(NOT_REACHED, failed)) {
      return Kind.NOT_REACHED;
    }
    return isAny(TOO_SLOW, failed) ? Kind.BAD : Kind.LOST;
  }

  private static boolean isAny(List<Class<? extends Exception>> types, Exception failed) {
    return types.stream().anyMatch(type -> Causes.find(failed, type).isPresent());
  }
}
