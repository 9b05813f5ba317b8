package io.threatrelay.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;

/** Puts a stand-in behind HTTP: notes the question, waits the latency, sends the answer. */
final class StandInHandler implements HttpHandler {

  private final StandIn standIn;
  private final Duration latency;
  private final SeenRequests seen;

  StandInHandler(StandIn standIn, Duration latency, SeenRequests seen) {
    this.standIn = standIn;
    this.latency = latency;
    this.seen = seen;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Question question = Question.of(exchange, standIn);
      seen.add(question.seen());
      Answer answer = standIn.answer(question);
      waitLatency();
      answer.sendTo(exchange);
    }
  }

  private void waitLatency() throws IOException {
    try {
      Thread.sleep(latency.toMillis());
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The sandbox was closed");
    }
  }
}
