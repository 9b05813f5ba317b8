package io.threatrelay.provider.runtime;

import io.threatrelay.provider.api.ApiRequest;
import io.threatrelay.provider.runtime.CallFailure.Kind;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status.Family;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Sends a request over HTTP, follows redirects on the same host, and has the answer read. The last
 * stage.
 */
final class HttpCall implements Stage {

  private static final String READ_TIMEOUT = "jersey.config.client.readTimeout";
  private static final int MOST_REDIRECTS = 3;

  private final HttpSettings http;
  private final Duration firstByte;
  private final ResponseReader reader;

  /**
   * @param firstByte how long an answer may take to begin, connecting included
   */
  HttpCall(HttpSettings http, Duration firstByte) {
    this.http = http;
    this.firstByte = firstByte;
    this.reader = new ResponseReader(http.timer(), http.longestAnswer());
  }

  @Override
  public <T> Optional<Received<T>> call(CallContext<T> call, Next none) {
    try {
      Optional<Received<T>> answer = answer(call);
      call.access().accepted();
      return answer;
    } catch (CallFailure failure) {
      if (failure.kind() == Kind.KEY_REFUSED) {
        call.access().withdraw(failure.failure().errors().get(0));
      }
      throw failure;
    }
  }

  private <T> Optional<Received<T>> answer(CallContext<T> call) {
    URI next = call.request().uri();
    for (int redirects = 0; ; redirects++) {
      try (Response response = send(next, call)) {
        if (response.getStatusInfo().getFamily() == Family.SUCCESSFUL) {
          // Known before others begin, one of which may be refused for reasons of its own.
          call.access().accepted();
        }
        call.listener().headers(response.getStatus(), headers(response));
        Optional<URI> elsewhere = Redirects.within(next, response, call.request().method());
        if (elsewhere.isEmpty() || redirects == MOST_REDIRECTS) {
          return reader.read(response, call);
        }
        next = elsewhere.get();
      }
    }
  }

  private static Map<String, String> headers(Response response) {
    Map<String, String> headers = new HashMap<>();
    response
        .getStringHeaders()
        .forEach((name, values) -> headers.put(name, String.join(",", values)));
    return headers;
  }

  private Response send(URI uri, CallContext<?> call) {
    if (call.budget().isSpent()) {
      throw new CallFailure(Kind.LATE, call.messages().late(null));
    }
    try {
      return invocation(uri, call).invoke();
    } catch (ProcessingException failed) {
      throw call.failures().of(failed);
    } finally {
      call.budget().spendCall();
    }
  }

  private Invocation invocation(URI uri, CallContext<?> call) {
    ApiRequest asked = call.request();
    Invocation.Builder request =
        http.client()
            .target(uri)
            .request(MediaType.APPLICATION_JSON_TYPE)
            .header(HttpHeaders.USER_AGENT, http.userAgent())
            .header(HttpHeaders.ACCEPT_ENCODING, "gzip")
            .property(READ_TIMEOUT, milliseconds(call.budget().left()));
    asked.keyHeader().ifPresent(header -> request.header(header, sendable(call.access().key())));
    return asked
        .body()
        .map(json -> Entity.entity(json.toString(), MediaType.APPLICATION_JSON_TYPE))
        .map(entity -> request.build(asked.method(), entity))
        .orElseGet(() -> request.build(asked.method()));
  }

  /**
   * Rounded up, so that a time-out comes when the budget is spent and not just before; 0 = none.
   */
  private int milliseconds(Duration left) {
    Duration time = left.compareTo(firstByte) < 0 ? left : firstByte;
    return (int) Math.max(1, Math.min(Integer.MAX_VALUE, time.toMillis() + 1));
  }

  /** An HTTP client would say the key in its complaint, or send something else instead. */
  private static String sendable(String key) {
    if (!key.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
      throw new IllegalArgumentException("a key that cannot travel in a header");
    }
    return key;
  }
}
