package io.threatrelay.token;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.concurrent.TimeoutException;

/**
 * Why the key set of a host cannot be used. The messages are this relay's own: those of other
 * exceptions may quote what a stranger sent.
 */
final class KeySetFault extends IOException {

  private static final long serialVersionUID = 1L;

  /** The first that fits counts: some of these exceptions have another one of them as cause. */
  private static final List<Words> WORDS =
      List.of(
          new Words(UnknownHostException.class, "its name cannot be resolved"),
          new Words(UnresolvedAddressException.class, "its name cannot be resolved"),
          new Words(CertificateException.class, "its TLS certificate is not trusted"),
          new Words(HttpTimeoutException.class, "it did not answer in time"),
          new Words(SocketTimeoutException.class, "it did not answer in time"),
          new Words(TimeoutException.class, "it did not answer in time"),
          new Words(ConnectException.class, "it accepts no connection"),
          new Words(NotJsonException.class, "its answer is not JSON"),
          new Words(IOException.class, "the connection broke"));

  private record Words(Class<? extends Exception> type, String text) {}

  KeySetFault(String message) {
    super(message);
  }

  /** In a few words that follow the host's name and a colon. */
  static String describe(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof KeySetFault fault) {
        return fault.getMessage();
      }
    }
    return WORDS.stream()
        .filter(words -> isCause(words.type(), failure))
        .map(Words::text)
        .findFirst()
        .orElse("its answer is not a key set");
  }

  private static boolean isCause(Class<?> type, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
