package io.threatrelay.provider.api;

import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.provider.api.CallFailure.Kind;
import io.threatrelay.provider.api.traffic.CircuitOpen;
import io.threatrelay.provider.api.traffic.KeyThrottle;
import io.threatrelay.provider.api.traffic.Permit;
import io.threatrelay.provider.api.traffic.RateLimitExceeded;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status.Family;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A question to a provider's API: when its limits allow, again where that may help, and never
 * beyond the caller's deadline.
 */
final class CallExecution {

  private static final int MOST_REDIRECTS = 3;

  private final Api api;
  private final ProviderAccess access;
  private final ApiRequest question;
  private final FailureClassifier breakdown;

  CallExecution(Api api, ProviderAccess access, ApiRequest question) {
    this.api = api;
    this.access = access;
    this.question = question;
    this.breakdown = new FailureClassifier(api.errors(), access.budget());
  }

  /**
   * Asks, up to three times.
   *
   * @throws RelayFailure what became of the last time
   */
  <T> Optional<Received<T>> ask(ResponseType<T> shape) {
    Retry repetition = new Retry(question, access.budget(), api.transport());
    while (true) {
      Optional<Duration> room = Optional.empty();
      try (Permit permit = enter()) {
        try {
          Optional<Received<T>> answer = once(permit, shape);
          permit.worked();
          access.accepted();
          return answer;
        } catch (CallFailure setback) {
          room = permit.room();
          judge(permit, setback);
          repetition.after(setback, room);
        }
      }
      repetition.pause(breakdown);
    }
  }

  private Permit enter() {
    try {
      return lane().enter(question.kind(), question.isProbe(), access.budget());
    } catch (RateLimitExceeded limit) {
      throw access.budget().isSpent()
          ? api.errors().late(limit)
          : api.errors().noRoom(limit.getMessage());
    } catch (CircuitOpen open) {
      throw api.errors().unreachable(open);
    } catch (InterruptedException hurried) {
      throw breakdown.of(hurried).failure();
    }
  }

  private KeyThrottle lane() {
    return api.transport()
        .traffic()
        .lane(
            api.errors().provider(),
            api.keyHeader().isPresent() ? "with this key" : "from this relay",
            api.base().getAuthority(),
            api.transport().keyHash().of(api.key(access)));
  }

  private <T> Optional<Received<T>> once(Permit permit, ResponseType<T> shape) {
    URI next = question.uri();
    for (int redirects = 0; ; redirects++) {
      try (Response response = send(next)) {
        if (response.getStatusInfo().getFamily() == Family.SUCCESSFUL) {
          // Known before others begin, one of which may be refused for reasons of its own.
          access.accepted();
        }
        permit.answered(response.getStatus(), headers(response));
        Optional<URI> elsewhere = Redirects.within(next, response, question.method());
        if (elsewhere.isEmpty() || redirects == MOST_REDIRECTS) {
          return new ResponseReader(api, access, breakdown, permit).read(response, shape);
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

  private Response send(URI uri) {
    if (access.budget().isSpent()) {
      throw new CallFailure(Kind.LATE, api.errors().late(null));
    }
    Duration firstByte = api.transport().traffic().limits().firstByte();
    try {
      return question.invocation(uri, api, access, firstByte).invoke();
    } catch (ProcessingException failed) {
      throw breakdown.of(failed);
    } finally {
      access.budget().spendCall();
    }
  }

  private void judge(Permit permit, CallFailure setback) {
    switch (setback.kind()) {
      case NOT_REACHED -> permit.notReached();
      case LOST, IN_TROUBLE, BAD -> permit.answeredBadly();
      case ANSWERED -> permit.worked();
      case KEY_REFUSED -> {
        permit.worked();
        access.withdraw(setback.failure().errors().get(0));
      }
      case LATE, THROTTLED -> {
        // Says nothing about the provider's health.
      }
    }
  }
}
