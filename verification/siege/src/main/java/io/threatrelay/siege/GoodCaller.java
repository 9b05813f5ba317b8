package io.threatrelay.siege;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A client that asks something new at a steady pace, late answers or not, and expects them all. */
final class GoodCaller {

  private static final Duration PACE = Duration.ofMillis(20);
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final int SHOWN = 120;

  private final HttpClient client =
      HttpClient.newBuilder().version(Version.HTTP_1_1).connectTimeout(LONGEST).build();
  private final HttpRequest.Builder question;
  private int asked;

  GoodCaller(Target target) {
    question =
        HttpRequest.newBuilder(URI.create(target.url() + "/securitytrails/observe/observables"))
            .header("Authorization", "Bearer " + target.token("well-behaved"))
            .timeout(LONGEST);
  }

  /** Asks fifty times a second, then waits for the last answers. */
  Latencies measure(Duration duration) throws InterruptedException {
    Latencies latencies = new Latencies();
    List<CompletableFuture<Void>> answers = new ArrayList<>();
    long start = System.nanoTime();
    for (long due = start; due - start < duration.toNanos(); due += PACE.toNanos()) {
      long early = due - System.nanoTime();
      if (early > 0) {
        Thread.sleep(early / 1_000_000, (int) (early % 1_000_000));
      }
      answers.add(ask(due, latencies));
    }
    answers.forEach(CompletableFuture::join);
    return latencies;
  }

  private CompletableFuture<Void> ask(long due, Latencies latencies) {
    String body = "[{\"type\":\"domain\",\"value\":\"q" + asked++ + ".example.com\"}]";
    return client
        .sendAsync(question.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString())
        .handle(
            (answer, failure) -> {
              note(answer, failure, System.nanoTime() - due, latencies);
              return null;
            });
  }

  private static void note(
      HttpResponse<String> answer, Throwable failure, long nanos, Latencies latencies) {
    if (failure != null) {
      latencies.failed(failure.toString());
    } else if (answer.statusCode() != 200 || !isWhole(answer.body())) {
      String body = answer.body().substring(0, Math.min(SHOWN, answer.body().length()));
      latencies.failed(answer.statusCode() + " " + body);
    } else {
      latencies.add(nanos);
    }
  }

  private static boolean isWhole(String body) {
    return body.contains("\"sightings\"") && !body.contains("\"errors\"");
  }
}
