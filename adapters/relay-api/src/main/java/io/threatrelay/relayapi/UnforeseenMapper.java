package io.threatrelay.relayapi;

import io.threatrelay.application.RedactedFault;
import io.threatrelay.domain.FatalErrors;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import java.util.concurrent.CancellationException;

/**
 * Unforeseen faults: the caller gets an id that leads to the log, and nothing else. Fatal errors of
 * the virtual machine are left to the server.
 */
@Provider
public final class UnforeseenMapper implements ExceptionMapper<Throwable> {

  private static final Logger LOG = System.getLogger(UnforeseenMapper.class.getName());

  @Override
  public Response toResponse(Throwable fault) {
    FatalErrors.rethrow(fault);
    UUID id = UUID.randomUUID();
    LOG.log(level(fault), "Unforeseen fault " + id, RedactedFault.of(fault));
    return HttpErrors.body(
            Response.serverError(), 500, "Internal error. See the relay's log for " + id + ".")
        .build();
  }

  /** Work is cancelled when nobody waits for it any more. */
  private static Level level(Throwable fault) {
    return fault instanceof CancellationException ? Level.DEBUG : Level.ERROR;
  }
}
