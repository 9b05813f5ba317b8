package io.threatrelay.provider.kit;

import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.port.ProviderAccess;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Reads what a provider answered: a record, nothing, or a refusal. */
final class Answer {

  private static final Set<Integer> SUCCESS = Set.of(200, 201, 202);

  private final Api api;
  private final ProviderAccess access;
  private final Breakdown breakdown;

  Answer(Api api, ProviderAccess access, Breakdown breakdown) {
    this.api = api;
    this.access = access;
    this.breakdown = breakdown;
  }

  /** No client limits the time that a body takes; a timer closes what does not end. */
  <T> Optional<T> read(Response response, Class<T> shape) {
    ScheduledFuture<?> deadline =
        api.transport()
            .timer()
            .schedule(response::close, access.budget().left().toNanos(), TimeUnit.NANOSECONDS);
    try (InputStream in = body(response)) {
      if (SUCCESS.contains(response.getStatus())) {
        return Optional.of(bound(in, shape));
      }
      return refused(response, in);
    } catch (IOException | ProcessingException | IllegalStateException failed) {
      throw breakdown.of(failed);
    } finally {
      deadline.cancel(false);
    }
  }

  /** {@code readEntity} would refuse a body for a {@code Content-Type} that nobody looks at. */
  private static InputStream body(Response response) {
    return response.getEntity() instanceof InputStream in ? in : InputStream.nullInputStream();
  }

  private <T> T bound(InputStream body, Class<T> shape) {
    GuardedStream in = new GuardedStream(body, api.transport().longestAnswer());
    try {
      T answer = api.transport().jsonb().fromJson(in, shape);
      if (answer == null) {
        throw new JsonbException("null");
      }
      // A connection is used again only if its answer was read to the end.
      in.transferTo(OutputStream.nullOutputStream());
      return answer;
    } catch (IOException | RuntimeException failed) {
      throw misread(failed);
    }
  }

  /** A parser wraps what went wrong in the stream below it. */
  private RelayFailure misread(Exception failed) {
    if (Causes.find(failed, GuardedStream.NoObject.class).isPresent()) {
      return api.errors().changed(failed);
    }
    if (Causes.find(failed, GuardedStream.NoWhole.class).isPresent()) {
      return api.errors().unreadable(failed);
    }
    Optional<IOException> broken = Causes.find(failed, IOException.class);
    if (broken.isPresent()) {
      return breakdown.of(broken.get());
    }
    return Causes.find(failed, JsonParsingException.class)
        .map(notJson -> api.errors().unreadable(notJson))
        .orElseGet(() -> api.errors().changed(failed));
  }

  private <T> Optional<T> refused(Response response, InputStream in) throws IOException {
    String key = api.keyHeader().isPresent() ? access.key() : "";
    String text = Excerpt.of(in, response.getHeaderString("Content-Type"), key);
    return api.errors()
        .status(response.getStatus(), text)
        .map(
            error -> {
              throw new RelayFailure(error);
            });
  }
}
