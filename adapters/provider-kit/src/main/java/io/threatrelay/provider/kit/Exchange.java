package io.threatrelay.provider.kit;

import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.port.ProviderAccess;
import jakarta.json.JsonObject;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;

/** A question to a provider's API and its answer, never beyond the caller's deadline. */
final class Exchange {

  private static final Set<Integer> SUCCESS = Set.of(200, 201, 202);
  private static final int MOST_REDIRECTS = 3;
  private static final int LONGEST_EXCERPT = 1000;
  private static final String READ_TIMEOUT = "jersey.config.client.readTimeout";

  private final Api api;
  private final ProviderAccess access;

  Exchange(Api api, ProviderAccess access) {
    this.api = api;
    this.access = access;
  }

  <T> Optional<T> ask(String method, URI uri, Optional<JsonObject> body, Class<T> shape) {
    URI next = uri;
    for (int redirects = 0; ; redirects++) {
      try (Response response = send(method, next, body)) {
        Optional<URI> elsewhere = Redirects.within(next, response, method);
        if (elsewhere.isEmpty() || redirects == MOST_REDIRECTS) {
          return read(response, shape);
        }
        next = elsewhere.get();
      }
    }
  }

  private Response send(String method, URI uri, Optional<JsonObject> body) {
    Invocation invocation = invocation(method, uri, body);
    access.budget().spendCall();
    try {
      return invocation.invoke();
    } catch (ProcessingException failed) {
      throw failure(failed);
    }
  }

  private Invocation invocation(String method, URI uri, Optional<JsonObject> body) {
    Duration left = access.budget().left();
    if (access.budget().isSpent()) {
      throw api.errors().late(null);
    }
    Invocation.Builder request =
        api.transport()
            .client()
            .target(uri)
            .request(MediaType.APPLICATION_JSON_TYPE)
            .header(HttpHeaders.USER_AGENT, api.transport().userAgent())
            .property(READ_TIMEOUT, (int) Math.max(1, left.toMillis()));
    api.keyHeader().ifPresent(header -> request.header(header, access.key()));
    return body.map(json -> Entity.entity(json.toString(), MediaType.APPLICATION_JSON_TYPE))
        .map(entity -> request.build(method, entity))
        .orElseGet(() -> request.build(method));
  }

  private <T> Optional<T> read(Response response, Class<T> shape) {
    ScheduledFuture<?> deadline =
        api.transport()
            .timer()
            .schedule(response::close, access.budget().left().toMillis(), TimeUnit.MILLISECONDS);
    try (InputStream in = response.readEntity(InputStream.class)) {
      if (SUCCESS.contains(response.getStatus())) {
        return Optional.of(bound(in, shape));
      }
      return refused(response.getStatus(), in);
    } catch (IOException | ProcessingException | IllegalStateException failed) {
      throw failure(failed);
    } finally {
      deadline.cancel(false);
    }
  }

  private <T> T bound(InputStream in, Class<T> shape) throws IOException {
    try {
      T answer = api.transport().jsonb().fromJson(new GuardedStream(in), shape);
      if (answer == null) {
        throw new JsonbException("null");
      }
      return answer;
    } catch (JsonbException | jakarta.json.JsonException failed) {
      throw misread(failed);
    }
  }

  /** A parser wraps what went wrong in the stream below it. */
  private RelayFailure misread(RuntimeException failed) {
    if (Causes.find(failed, GuardedStream.NoObject.class).isPresent()) {
      return api.errors().changed(failed);
    }
    Optional<IOException> broken = Causes.find(failed, IOException.class);
    if (broken.isPresent()) {
      return failure(broken.get());
    }
    return Causes.find(failed, JsonParsingException.class)
        .map(notJson -> api.errors().unreadable(notJson))
        .orElseGet(() -> api.errors().changed(failed));
  }

  private <T> Optional<T> refused(int status, InputStream in) throws IOException {
    String text = new String(in.readNBytes(4 * LONGEST_EXCERPT), StandardCharsets.UTF_8);
    String excerpt = text.substring(0, Math.min(text.length(), LONGEST_EXCERPT));
    return api.errors()
        .status(status, withoutKey(excerpt))
        .map(
            error -> {
              throw new RelayFailure(error);
            });
  }

  /** Some APIs repeat the key in what they say. */
  private String withoutKey(String text) {
    return api.keyHeader().isPresent() ? text.replace(access.key(), "***") : text;
  }

  private RelayFailure failure(Exception failed) {
    if (access.budget().isSpent()) {
      return api.errors().late(failed);
    }
    Optional<GuardedStream.TooMuch> tooMuch = Causes.find(failed, GuardedStream.TooMuch.class);
    if (tooMuch.isPresent()) {
      return api.errors().tooLarge(tooMuch.get());
    }
    return Causes.find(failed, SSLException.class)
        .map(untrusted -> api.errors().untrusted(untrusted))
        .orElseGet(() -> api.errors().unreachable(failed));
  }
}
