package io.threatrelay.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** A caller of the relay API on this machine. */
final class Http {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private Http() {}

  static HttpResponse<String> post(
      int port, String path, String token, String body, String... headers)
      throws IOException, InterruptedException {
    return CLIENT.send(request(port, path, token, body, headers), BodyHandlers.ofString());
  }

  static CompletableFuture<HttpResponse<String>> begin(
      int port, String path, String token, String body) {
    return CLIENT.sendAsync(request(port, path, token, body), BodyHandlers.ofString());
  }

  private static HttpRequest request(
      int port, String path, String token, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    return (headers.length == 0 ? request : request.headers(headers)).build();
  }
}
