package io.threatrelay.standalone.server;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URISyntaxException;
import java.util.concurrent.Executor;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.RequestExecutorProvider;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;

/**
 * Lets requests in to Jersey: as many as there is room for, and each only when it has arrived, so
 * that no slow caller holds a worker. Whoever finds no room is told so at once.
 *
 * <p>Room is taken on the selector's thread, which can still say no when every worker is busy.
 */
final class FrontDoor extends HttpHandler {

  private static final Logger LOG = System.getLogger(FrontDoor.class.getName());

  private static final String VISIT = Room.Visit.class.getName();

  private final GrizzlyHttpContainer jersey;
  private final Executor workers;
  private final Room room;
  private final SlowCallers slowCallers;
  private final int largestBody;

  /**
   * @param workers carry requests that have arrived
   * @param largestBody how many bytes to wait for; the relay API refuses what is larger
   */
  FrontDoor(
      GrizzlyHttpContainer jersey,
      Executor workers,
      Room room,
      SlowCallers slowCallers,
      int largestBody) {
    this.jersey = jersey;
    this.workers = workers;
    this.room = room;
    this.slowCallers = slowCallers;
    this.largestBody = largestBody;
    setDecodeUrl(false);
  }

  @Override
  public RequestExecutorProvider getRequestExecutorProvider() {
    return this::workerFor;
  }

  /**
   * No worker means: on the thread that asks, which is the selector's. Grizzly asks again when a
   * body has arrived.
   */
  private Executor workerFor(Request request) {
    if (request.getAttribute(VISIT) == null) {
      if (!room.take()) {
        return null;
      }
      request.setAttribute(VISIT, room.new Visit());
    }
    return workers;
  }

  @Override
  public void service(Request request, Response response) throws IOException {
    if (!(request.getAttribute(VISIT) instanceof Room.Visit visit)) {
      refuse(response, 503);
      return;
    }
    Connection<?> connection = request.getContext().getConnection();
    request.addAfterServiceListener(
        served -> {
          visit.leave();
          slowCallers.served(connection);
        });
    if (hasBody(request)) {
      response.suspend();
      Runnable letIn = () -> workers.execute(() -> serve(request, response));
      request
          .getNIOInputStream()
          .notifyAvailable(new BodyArrival(letIn, response, visit), largestBody + 1);
    } else {
      serve(request, response);
    }
  }

  private static boolean hasBody(Request request) {
    return request.getContentLengthLong() > 0 || request.getRequest().isChunked();
  }

  /**
   * Jersey resumes a suspended response when it has written it; from then on request and response
   * may belong to somebody else, and are not touched.
   */
  private void serve(Request request, Response response) {
    slowCallers.arrived(request.getContext().getConnection());
    try {
      jersey.service(request, response);
    } catch (IllegalArgumentException fault) {
      turnAway(response, fault.getCause() instanceof URISyntaxException ? 400 : 500, fault);
    } catch (RuntimeException fault) {
      turnAway(response, 500, fault);
    }
  }

  private static void turnAway(Response response, int status, RuntimeException fault) {
    if (status == 500) {
      LOG.log(Level.ERROR, "a request was not answered", fault);
    }
    try {
      refuse(response, status);
    } catch (IOException gone) {
      LOG.log(Level.DEBUG, "nobody waits for the answer any more", gone);
    } finally {
      resume(response);
    }
  }

  /** Answers instead of the relay API, unless an answer has begun. */
  static void refuse(Response response, int status) throws IOException {
    LOG.log(Level.INFO, "status={0} before it reached a route", status);
    if (response.isCommitted()) {
      return;
    }
    response.reset();
    response.setStatus(status);
    if (status == 503) {
      response.setHeader("Retry-After", "1");
    }
    byte[] body = HttpFault.bytes(status);
    response.setHeader("Connection", "close");
    response.setContentType(HttpFault.TYPE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }

  static void resume(Response response) {
    if (response.isSuspended()) {
      response.resume();
    }
  }

  @Override
  public void start() {
    jersey.start();
  }

  @Override
  public void destroy() {
    jersey.destroy();
  }
}
