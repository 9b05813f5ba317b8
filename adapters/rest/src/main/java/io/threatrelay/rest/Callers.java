package io.threatrelay.rest;

import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.TokenVerifier;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;

/** Receives callers; each request's time runs from here. */
public final class Callers {

  private final TokenVerifier tokens;
  private final Audiences audiences;
  private final Duration deadline;

  /**
   * @param deadline how long a whole answer may take
   */
  public Callers(TokenVerifier tokens, Audiences audiences, Duration deadline) {
    this.tokens = tokens;
    this.audiences = audiences;
    this.deadline = deadline;
  }

  Caller of(Mount mount, HttpHeaders headers, UriInfo uri) {
    return new Caller(tokens, audiences, mount, headers, uri, Budget.of(deadline));
  }
}
