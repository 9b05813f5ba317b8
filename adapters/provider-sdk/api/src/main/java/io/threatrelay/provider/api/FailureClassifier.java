package io.threatrelay.provider.api;

import io.threatrelay.domain.FatalErrors;
import io.threatrelay.domain.port.Budget;
import io.threatrelay.provider.api.CallFailure.Kind;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;

/** What broke between the relay and a provider. */
record FailureClassifier(ApiErrors errors, Budget budget) {

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
      return new CallFailure(Kind.LATE, errors.late(failed));
    }
    if (budget.isSpent()) {
      return new CallFailure(Kind.LATE, errors.late(failed));
    }
    Optional<GuardedStream.TooMuch> tooMuch = Causes.find(failed, GuardedStream.TooMuch.class);
    if (tooMuch.isPresent()) {
      boolean ours = tooMuch.get() instanceof GuardedStream.NoMemoryLeft;
      return new CallFailure(ours ? Kind.ANSWERED : Kind.BAD, errors.tooLarge(tooMuch.get()));
    }
    if (Causes.find(failed, ZipException.class).isPresent()) {
      return new CallFailure(Kind.BAD, errors.unreadable(failed));
    }
    return Causes.find(failed, SSLException.class)
        .map(untrusted -> new CallFailure(Kind.ANSWERED, errors.untrusted(untrusted)))
        .orElseGet(() -> new CallFailure(kind(failed), errors.unreachable(failed)));
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
