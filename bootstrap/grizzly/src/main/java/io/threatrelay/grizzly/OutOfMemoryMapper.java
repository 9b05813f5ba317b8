package io.threatrelay.grizzly;

import io.threatrelay.assembly.fatal.OutOfMemory;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Takes {@link OutOfMemoryError} out of the hands of Jersey, which would answer and go on. */
final class OutOfMemoryMapper implements ExceptionMapper<OutOfMemoryError> {

  @Override
  public Response toResponse(OutOfMemoryError fault) {
    OutOfMemory.endProcessIfIn(fault);
    throw fault;
  }
}
