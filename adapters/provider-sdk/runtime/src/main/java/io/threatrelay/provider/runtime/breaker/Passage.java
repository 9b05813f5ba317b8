package io.threatrelay.provider.runtime.breaker;

import io.threatrelay.provider.runtime.breaker.CircuitBreaker.Pass;
import java.util.function.LongSupplier;

/** One call's way through the circuits of its host and its key; it must be closed. */
public final class Passage implements AutoCloseable {

  private final CircuitBreaker host;
  private final CircuitBreaker answers;
  private final LongSupplier nanoTime;
  private Pass atHost = Pass.ANYWAY;
  private Pass atAnswers = Pass.ANYWAY;

  Passage(CircuitBreaker host, CircuitBreaker answers, LongSupplier nanoTime) {
    this.host = host;
    this.answers = answers;
    this.nanoTime = nanoTime;
  }

  /** Whether both circuits let the call through. */
  boolean isGranted() {
    long now = nanoTime.getAsLong();
    atHost = host.pass(now);
    if (atHost != Pass.NONE) {
      atAnswers = answers.pass(now);
    }
    return atHost != Pass.NONE && atAnswers != Pass.NONE;
  }

  /** The provider answered as it should. */
  public void worked() {
    host.worked();
    answers.worked();
    settled();
  }

  /** The provider answered, but not as it should. */
  public void answeredBadly() {
    host.worked();
    answers.failed(nanoTime.getAsLong(), atAnswers);
    settled();
  }

  /** The provider could not be reached. */
  public void notReached() {
    answers.abandoned(atAnswers);
    host.failed(nanoTime.getAsLong(), atHost);
    settled();
  }

  private void settled() {
    atHost = Pass.ANYWAY;
    atAnswers = Pass.ANYWAY;
  }

  /** A call that reported nothing told nothing about the provider. */
  @Override
  public void close() {
    host.abandoned(atHost);
    answers.abandoned(atAnswers);
  }
}
