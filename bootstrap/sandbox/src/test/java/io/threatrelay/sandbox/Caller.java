package io.threatrelay.sandbox;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;

/** A client of both stand-ins, over HTTP, as a relay would be. */
final class Caller {

  private final HttpClient http = HttpClient.newHttpClient();
  private final Sandbox sandbox;
  private final String key;

  Caller(Sandbox sandbox, String key) {
    this.sandbox = sandbox;
    this.key = key;
  }

  record Reply(int status, JsonObject json, HttpResponse<byte[]> raw) {

    List<JsonObject> list(String name) {
      return json.getJsonArray(name).getValuesAs(JsonObject.class);
    }

    String header(String name) {
      return raw.headers().firstValue(name).orElse("");
    }
  }

  Reply securityTrails(String path) {
    return securityTrails(path, HttpRequest.Builder::GET);
  }

  Reply securityTrails(String path, String body) {
    return securityTrails(path, post(body));
  }

  private Reply securityTrails(String path, UnaryOperator<HttpRequest.Builder> method) {
    return send("SECURITYTRAILS_API_URL", path, "APIKEY", method);
  }

  Reply urlscan(String path) {
    return send("URLSCAN_API_URL", path, "API-Key", HttpRequest.Builder::GET);
  }

  Reply urlscan(String path, String body) {
    return send("URLSCAN_API_URL", path, "API-Key", post(body));
  }

  Reply search(String query) {
    return urlscan("search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
  }

  private static UnaryOperator<HttpRequest.Builder> post(String body) {
    return request -> request.POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private Reply send(
      String base, String path, String keyHeader, UnaryOperator<HttpRequest.Builder> method) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(sandbox.settings().get(base) + path));
    if (!key.isEmpty()) {
      request.header(keyHeader, key);
    }
    try {
      HttpResponse<byte[]> reply =
          http.send(method.apply(request).build(), BodyHandlers.ofByteArray());
      return new Reply(reply.statusCode(), Texts.parsed(reply.body()).orElseThrow(), reply);
    } catch (IOException failed) {
      throw new AssertionError(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError(interrupted);
    }
  }
}
