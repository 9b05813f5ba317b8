package io.threatrelay.standalone.server;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URISyntaxException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.RequestExecutorProvider;
import org.glassfish.grizzly.http.server.Response;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;

/**
 * Lets requests in to Jersey, each on a worker's thread, and turns away those that are too many or
 * name a URL that is none.
 *
 * <p>Whether there is room is found out on the selector's thread, which can still say no when every
 * worker is busy.
 */
final class FrontDoor extends HttpHandler {

  private static final Logger LOG = System.getLogger(FrontDoor.class.getName());
  private static final String LET_IN = FrontDoor.class.getName();

  private final GrizzlyHttpContainer jersey;
  private final Executor workers;
  private final int capacity;
  private final Semaphore places;

  /**
   * @param places how many requests may be inside, waiting for a worker or with one
   */
  FrontDoor(GrizzlyHttpContainer jersey, Executor workers, int places) {
    this.jersey = jersey;
    this.workers = workers;
    this.capacity = places;
    this.places = new Semaphore(places);
  }

  /** How many requests are inside now. */
  int inside() {
    return capacity - places.availablePermits();
  }

  @Override
  public RequestExecutorProvider getRequestExecutorProvider() {
    return this::workerFor;
  }

  /** No worker means: on the thread that asks, which is the selector's. */
  private Executor workerFor(Request request) {
    if (!places.tryAcquire()) {
      return null;
    }
    request.setAttribute(LET_IN, true);
    return workers;
  }

  @Override
  public void service(Request request, Response response) throws IOException {
    if (request.getAttribute(LET_IN) == null) {
      response.setHeader("Retry-After", "1");
      refuse(response, 503, Level.WARNING);
      return;
    }
    try {
      jersey.service(request, response);
    } catch (IllegalArgumentException refused) {
      if (!(refused.getCause() instanceof URISyntaxException)) {
        throw refused;
      }
      refuse(response, 400, Level.INFO);
    } finally {
      places.release();
    }
  }

  private static void refuse(Response response, int status, Level level) throws IOException {
    LOG.log(level, "status={0} refused before it reached a route", status);
    response.setStatus(status);
    response.setContentType(HttpFault.TYPE);
    byte[] body = HttpFault.bytes(status);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
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
