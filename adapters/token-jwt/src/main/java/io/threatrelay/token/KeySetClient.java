package io.threatrelay.token;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Fetches the key set of one host, in bounded time and space. */
final class KeySetClient {

  private static final int LARGEST_ANSWER = 256 * 1024;
  private static final int CHUNK = 8 * 1024;

  private final WebTarget address;
  private final BoundedJson json;
  private final Duration patience;

  /**
   * @param patience how long a fetch may take
   */
  KeySetClient(URI address, Client client, BoundedJson json, Duration patience) {
    // Set by name, for any server's JAX-RS client; those that do not know them never follow, and
    // nobody waits for them longer than for others. Set for the target: one of Jersey's connectors
    // passes over what is set for a single request, and follows.
    this.address =
        client
            .target(address)
            .property("jersey.config.client.followRedirects", false)
            .property("jersey.config.client.readTimeout", (int) patience.toMillis());
    this.json = json;
    this.patience = patience;
  }

  FetchedKeySet fetch() {
    long end = System.nanoTime() + patience.toNanos();
    try (Response response =
        address.request(MediaType.APPLICATION_JSON, MediaType.WILDCARD).get()) {
      if (response.getStatus() < 200 || response.getStatus() > 202) {
        throw new KeySetFault("it answered with status " + response.getStatus());
      }
      KeySet keys = KeySet.of(json.read(body(response, end)));
      return new FetchedKeySet(
          keys, Freshness.of(response.getHeaderString(HttpHeaders.CACHE_CONTROL)));
    } catch (ProcessingException
        | IllegalStateException
        | IOException
        | NotJsonException unusable) {
      throw Refusal.WRONG_HOST.because(unusable);
    }
  }

  private static byte[] body(Response response, long end) throws IOException {
    // Read timeouts end with the answer's head: a body that drips is cut off from outside.
    CompletableFuture<Void> reading = new CompletableFuture<>();
    reading
        .orTimeout(end - System.nanoTime(), TimeUnit.NANOSECONDS)
        .exceptionallyAsync(
            late -> {
              response.close();
              return null;
            });
    try (InputStream body = response.readEntity(InputStream.class)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      byte[] chunk = new byte[CHUNK];
      for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
        bytes.write(chunk, 0, read);
        if (bytes.size() > LARGEST_ANSWER || System.nanoTime() - end > 0) {
          throw new KeySetFault("its answer is too large or too slow");
        }
      }
      return bytes.toByteArray();
    } finally {
      reading.complete(null);
    }
  }
}
