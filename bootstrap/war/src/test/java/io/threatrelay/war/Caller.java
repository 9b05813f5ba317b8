package io.threatrelay.war;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Asks a relay. */
final class Caller {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI relay;

  /**
   * @param relay its root URL, without a slash at the end
   */
  Caller(URI relay) {
    this.relay = relay;
  }

  HttpResponse<String> get(String path, Map<String, String> headers) {
    return send("GET", path, headers, BodyPublishers.noBody());
  }

  HttpResponse<String> post(String path, Map<String, String> headers, String body) {
    return send("POST", path, headers, BodyPublishers.ofString(body));
  }

  /** The same without saying how long the body is. */
  HttpResponse<String> postInChunks(String path, Map<String, String> headers, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return send(
        "POST", path, headers, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
  }

  /** The answer's text, which comes with the status that all answers of the relay API have. */
  String ask(String path, String token, String body) {
    HttpResponse<String> answer = post(path, bearer(token), body);
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer + ": " + answer.body());
    }
    return answer.body();
  }

  static Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + token);
  }

  HttpResponse<String> send(
      String method, String path, Map<String, String> headers, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(relay + path))
            .timeout(Duration.ofSeconds(30))
            .method(method, body);
    headers.forEach(request::header);
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new AssertionError(method + " " + path + " got no answer", failed);
    } catch (InterruptedException hurried) {
      throw new IllegalStateException(hurried);
    }
  }
}
