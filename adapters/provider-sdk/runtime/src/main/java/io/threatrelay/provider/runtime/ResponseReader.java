package io.threatrelay.provider.runtime;

import io.threatrelay.domain.FatalErrors;
import io.threatrelay.provider.api.ResponseType;
import io.threatrelay.provider.runtime.CallFailure.Kind;
import io.threatrelay.provider.runtime.reading.Excerpt;
import io.threatrelay.provider.runtime.reading.GuardedStream;
import io.threatrelay.provider.runtime.reading.Selection;
import io.threatrelay.provider.runtime.reading.Timely;
import io.threatrelay.provider.runtime.reading.Unpacked;
import io.threatrelay.provider.runtime.reading.Wanted;
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
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Reads what a provider answered: what was asked for, nothing, or a refusal. */
final class ResponseReader {

  private static final Set<Integer> SUCCESS = Set.of(200, 201, 202);
  private static final int TOO_MANY_REQUESTS = 429;

  /** Two names of the only encoding that is asked for. */
  private static final Set<String> PACKED = Set.of("gzip", "x-gzip");

  private final ScheduledExecutorService timer;
  private final int longestAnswer;

  ResponseReader(ScheduledExecutorService timer, int longestAnswer) {
    this.timer = timer;
    this.longestAnswer = longestAnswer;
  }

  /** No client limits the time that a body takes; a timer closes what does not end. */
  <T> Optional<Received<T>> read(Response response, CallContext<T> call) {
    ScheduledFuture<?> deadline =
        timer.schedule(
            () -> closeElsewhere(response), call.budget().left().toNanos(), TimeUnit.NANOSECONDS);
    try (InputStream in = body(response)) {
      if (SUCCESS.contains(response.getStatus())) {
        return Optional.of(bound(in, call));
      }
      return refused(response, in, call);
    } catch (IOException | ProcessingException | IllegalStateException failed) {
      throw call.failures().of(failed);
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

  private <T> Received<T> bound(InputStream body, CallContext<T> call) {
    ResponseType<T> type = call.type();
    Selection selection =
        new Selection(
            Wanted.of(type.item(), type.isList()),
            call.request().mostItems(),
            call.access().data());
    GuardedStream in =
        new GuardedStream(
            new Timely(body, call.budget()), longestAnswer, type.isList() ? '[' : '{', selection);
    try {
      T answer = type.read(in);
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
      throw misread(failed, call);
    }
  }

  /** A parser wraps what went wrong in the stream below it. */
  private CallFailure misread(Exception failed, CallContext<?> call) {
    FatalErrors.rethrow(failed);
    if (Causes.find(failed, GuardedStream.OtherKind.class).isPresent()) {
      return new CallFailure(Kind.ANSWERED, call.messages().changed(failed));
    }
    if (Causes.find(failed, GuardedStream.NoWhole.class).isPresent()) {
      return new CallFailure(Kind.BAD, call.messages().unreadable(failed));
    }
    Optional<IOException> broken = Causes.find(failed, IOException.class);
    if (broken.isPresent()) {
      return call.failures().of(broken.get());
    }
    return Causes.find(failed, JsonParsingException.class)
        .map(notJson -> new CallFailure(Kind.BAD, call.messages().unreadable(notJson)))
        .orElseGet(() -> new CallFailure(Kind.ANSWERED, call.messages().changed(failed)));
  }

  private static <T> Optional<Received<T>> refused(
      Response response, InputStream in, CallContext<T> call) throws IOException {
    String key = CallContext.key(call.request(), call.access());
    String text = Excerpt.of(in, response.getHeaderString("Content-Type"), key);
    if (response.getStatus() == TOO_MANY_REQUESTS) {
      call.listener().tooManyRequests(text);
    }
    Optional<CallFailure> failure = call.failures().refused(response.getStatus(), text);
    if (failure.isPresent()) {
      throw failure.get();
    }
    return Optional.empty();
  }
}
