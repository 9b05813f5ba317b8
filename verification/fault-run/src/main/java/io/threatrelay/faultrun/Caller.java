package io.threatrelay.faultrun;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Asks a relay, and waits for the answer or hangs up. */
final class Caller {

  private static final Duration PATIENCE = Run.DEADLINE.plusSeconds(10);

  private final HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).build();
  private final URI relay;
  private final Tokens tokens;

  Caller(URI relay, Tokens tokens) {
    this.relay = relay;
    this.tokens = tokens;
  }

  Answer ask(Question question) throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(relay.resolve(question.mount().observe()))
            .header("Authorization", "Bearer " + tokens.at(question.mount()))
            .timeout(PATIENCE)
            .POST(BodyPublishers.ofString(question.body()))
            .build();
    long asked = System.nanoTime();
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      return new Answer(question, asked, System.nanoTime(), answer.statusCode(), answer.body());
    } catch (IOException none) {
      return new Answer(question, asked, System.nanoTime(), 0, none.toString());
    }
  }

  /** Returns when it has hung up. */
  void askAndHangUp(Question question) throws IOException, InterruptedException {
    String head =
        "POST %s HTTP/1.1\r\nHost: %s\r\nAuthorization: Bearer %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(
                question.mount().observe(),
                relay.getAuthority(),
                tokens.at(question.mount()),
                question.body().length());
    try (Socket socket = new Socket(relay.getHost(), relay.getPort())) {
      socket.getOutputStream().write((head + question.body()).getBytes(StandardCharsets.UTF_8));
      Thread.sleep(question.patience());
    }
  }
}
