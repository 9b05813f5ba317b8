package io.threatrelay.benchmarks;

import io.threatrelay.sandbox.Sandbox;
import io.threatrelay.sandbox.SigningKey;
import io.threatrelay.token.TokenMint;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** A caller that asks at a steady pace and expects every answer. */
final class GoodCaller {

  private static final Duration PACE = Duration.ofMillis(20);
  private static final String QUESTION = "[{\"type\":\"domain\",\"value\":\"www.example.com\"}]";

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(30))
          .build();
  private final HttpRequest question;

  GoodCaller(RelayProcess relay, Sandbox sandbox) {
    SigningKey key = Sandbox.key();
    String token =
        new TokenMint()
            .mint(
                Map.of("key", "siege", "aud", relay.url(), "jwks_host", sandbox.keySetHost()),
                key.kid(),
                key.privateKey());
    question =
        HttpRequest.newBuilder(URI.create(relay.url() + "/securitytrails/observe/observables"))
            .header("Authorization", "Bearer " + token)
            .timeout(Duration.ofSeconds(30))
            .POST(BodyPublishers.ofString(QUESTION))
            .build();
  }

  /** Asks fifty times a second; time lost by a late answer counts for the questions behind it. */
  Latencies measure(Duration duration) throws IOException, InterruptedException {
    Latencies latencies = new Latencies();
    long start = System.nanoTime();
    for (long due = start; due - start < duration.toNanos(); due += PACE.toNanos()) {
      long early = due - System.nanoTime();
      if (early > 0) {
        Thread.sleep(early / 1_000_000, (int) (early % 1_000_000));
      }
      HttpResponse<String> answer = client.send(question, BodyHandlers.ofString());
      if (answer.statusCode() != 200 || !answer.body().contains("\"sightings\"")) {
        throw new IOException("not the answer: " + answer.statusCode() + " " + answer.body());
      }
      latencies.add(System.nanoTime() - due);
    }
    return latencies;
  }
}
