package io.threatrelay.relayapi;

import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.ResponseBudget;
import io.threatrelay.domain.port.TokenVerifier;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.function.Supplier;

/** Receives callers; each request's time runs from here. */
public final class Callers {

  /** A tenth of the time, at most so much, is kept for joining and writing the answer. */
  private static final Duration LONGEST_RESERVE = Duration.ofMillis(500);

  private final TokenVerifier tokens;
  private final Audiences audiences;
  private final Supplier<ResponseBudget> responses;
  private final Duration forAsking;

  /**
   * @param deadline how long a whole answer may take
   * @param responses the budget of each response
   */
  public Callers(
      TokenVerifier tokens,
      Audiences audiences,
      Duration deadline,
      Supplier<ResponseBudget> responses) {
    this.tokens = tokens;
    this.audiences = audiences;
    this.responses = responses;
    this.forAsking = deadline.minus(reserve(deadline));
  }

  private static Duration reserve(Duration deadline) {
    Duration tenth = deadline.dividedBy(10);
    return tenth.compareTo(LONGEST_RESERVE) < 0 ? tenth : LONGEST_RESERVE;
  }

  Caller of(Mount mount, HttpHeaders headers, UriInfo uri) {
    return new Caller(
        tokens, audiences, mount, headers, uri, Budget.of(forAsking, responses.get()));
  }
}
