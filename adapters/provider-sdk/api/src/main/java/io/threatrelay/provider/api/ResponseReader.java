package io.threatrelay.provider.api;

import io.threatrelay.domain.FatalErrors;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.provider.api.CallFailure.Kind;
import io.threatrelay.provider.api.traffic.Permit;
import jakarta.json.bind.JsonbException;
import jakarta.json.stream.JsonParsingException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Reads what a provider answered: what was asked for, nothing, or a refusal. */
final class ResponseReader {

  private static final Set<Integer> SUCCESS = Set.of(200, 201, 202);
  private static final int TOO_MANY_REQUESTS = 429;

  /** Two names of the only encoding that is asked for. */
  private static final Set<String> PACKED = Set.of("gzip", "x-gzip");

  private final Api api;
  private final ProviderAccess access;
  private final FailureClassifier breakdown;
  private final Permit permit;

  ResponseReader(Api api, ProviderAccess access, FailureClassifier breakdown, Permit permit) {
    this.api = api;
    this.permit = permit;
    this.access = access;
    this.breakdown = breakdown;
  }

  /** No client limits the time that a body takes; a timer closes what does not end. */
  <T> Optional<Received<T>> read(Response response, ResponseType<T> shape) {
    ScheduledFuture<?> deadline =
        api.transport()
            .timer()
            .schedule(
                () -> closeElsewhere(response),
                access.budget().left().toNanos(),
                TimeUnit.NANOSECONDS);
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

  /**
   * Some clients read an answer to its end before they close it; the timer must not wait for that.
   */
  private static void closeElsewhere(Response response) {
    Thread closer = new Thread(response::close, "relay-close");
    closer.setDaemon(true);
    closer.start();
  }

  /** {@code readEntity} would refuse a body for a {@code Content-Type} that nobody looks at. */
  private static InputStream body(Response response) throws IOException {
    InputStream in =
        response.getEntity() instanceof InputStream body ? body : InputStream.nullInputStream();
    String encoding = String.valueOf(response.getHeaderString("Content-Encoding")).strip();
    return PACKED.contains(encoding.toLowerCase(Locale.ROOT)) ? Unpacked.of(in) : in;
  }

  private <T> Received<T> bound(InputStream body, ResponseType<T> shape) {
    Selection selection = new Selection(shape.wanted(), api.mostItems(), access.data());
    GuardedStream in =
        new GuardedStream(
            new Timely(body, access.budget()),
            api.transport().longestAnswer(),
            shape.opening(),
            selection);
    try {
      T answer = shape.read(api.transport().jsonb(), in);
      if (answer == null) {
        throw new JsonbException("null");
      }
      // A connection is used again only if its answer was read to the end.
      if (in.read() >= 0) {
        in.transferTo(OutputStream.nullOutputStream());
      }
      return new Received<>(
          answer,
          selection.items(),
          selection.items() + selection.itemsLeftOut(),
          selection.isExhausted());
    } catch (IOException | RuntimeException failed) {
      throw misread(failed);
    }
  }

  /** A parser wraps what went wrong in the stream below it. */
  private CallFailure misread(Exception failed) {
    FatalErrors.rethrow(failed);
    if (Causes.find(failed, GuardedStream.OtherKind.class).isPresent()) {
      return new CallFailure(Kind.ANSWERED, api.errors().changed(failed));
    }
    if (Causes.find(failed, GuardedStream.NoWhole.class).isPresent()) {
      return new CallFailure(Kind.BAD, api.errors().unreadable(failed));
    }
    Optional<IOException> broken = Causes.find(failed, IOException.class);
    if (broken.isPresent()) {
      return breakdown.of(broken.get());
    }
    return Causes.find(failed, JsonParsingException.class)
        .map(notJson -> new CallFailure(Kind.BAD, api.errors().unreadable(notJson)))
        .orElseGet(() -> new CallFailure(Kind.ANSWERED, api.errors().changed(failed)));
  }

  private <T> Optional<Received<T>> refused(Response response, InputStream in) throws IOException {
    String text = Excerpt.of(in, response.getHeaderString("Content-Type"), api.key(access));
    if (response.getStatus() == TOO_MANY_REQUESTS) {
      permit.refusedSaying(text);
    }
    Optional<CallFailure> setback = api.errors().status(response.getStatus(), text);
    if (setback.isPresent()) {
      throw setback.get();
    }
    return Optional.empty();
  }
}
