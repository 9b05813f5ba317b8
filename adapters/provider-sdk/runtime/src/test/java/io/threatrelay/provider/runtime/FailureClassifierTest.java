package io.threatrelay.provider.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.threatrelay.provider.runtime.CallFailure.Kind;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a failure says about the provider, and about a repetition. */
class FailureClassifierTest {

  private final FailureClassifier failures = FakeCalls.lookUp().failures();

  @ParameterizedTest
  @CsvSource({
    "400, ANSWERED",
    "401, KEY_REFUSED",
    "402, ANSWERED",
    "403, ANSWERED",
    "429, THROTTLED",
    "500, BAD",
    "501, BAD",
    "502, IN_TROUBLE",
    "503, IN_TROUBLE",
    "504, IN_TROUBLE"
  })
  void aStatusIsOfAKind(int status, Kind kind) {
    assertEquals(kind, failures.refused(status, "").orElseThrow().kind());
  }

  @Test
  void aStatusThatMeansNothingIsNoFailure() {
    assertEquals(Optional.empty(), failures.refused(404, ""));
  }

  @Test
  void aBrokenConnectionIsOfAKind() {
    assertEquals(Kind.NOT_REACHED, failures.of(new ConnectException()).kind());
    assertEquals(Kind.LOST, failures.of(new SocketException("reset")).kind());
    assertEquals(Kind.BAD, failures.of(new SocketTimeoutException()).kind());
    assertEquals(Kind.ANSWERED, failures.of(new SSLHandshakeException("untrusted")).kind());
  }

  @Test
  void anyFailureAfterTheDeadlineIsLate() {
    assertEquals(Kind.LATE, FakeCalls.hurried().failures().of(new ConnectException()).kind());
  }
}
