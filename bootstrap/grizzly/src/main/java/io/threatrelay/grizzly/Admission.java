package io.threatrelay.grizzly;

import io.threatrelay.assembly.fatal.OutOfMemory;
import io.threatrelay.relayapi.BrowserProtection;
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
 * Admits requests to Jersey while there is room for them, and refuses all others at once. {@link
 * RequestBuffer} has already received each request to its last byte.
 *
 * <p>Room is taken on the selector's thread, which can refuse a request even if every worker is
 * busy.
 */
final class Admission extends HttpHandler {

  private static final Logger LOG = System.getLogger(Admission.class.getName());

  private static final String TICKET = Admission.class.getName();

  private final GrizzlyHttpContainer jersey;
  private final PeerOfThread peer;
  private final RequestLane requests;
  private final RequestLane health;
  private final SlowClientGuard slowCallers;
  private final DisconnectWatch hangUps;

  /**
   * @param peer learns whose request is served
   * @param requests carries requests that have arrived
   * @param health carries {@link HealthRoutes}
   * @param slowCallers learns of requests that are answered
   * @param hangUps looks after callers who wait
   */
  Admission(
      GrizzlyHttpContainer jersey,
      PeerOfThread peer,
      RequestLane requests,
      RequestLane health,
      SlowClientGuard slowCallers,
      DisconnectWatch hangUps) {
    this.jersey = jersey;
    this.peer = peer;
    this.requests = requests;
    this.health = health;
    this.slowCallers = slowCallers;
    this.hangUps = hangUps;
    setDecodeUrl(false);
  }

  @Override
  public RequestExecutorProvider getRequestExecutorProvider() {
    return this::workerFor;
  }

  /** No worker means: on the thread that asks, which is the selector's. */
  private Executor workerFor(Request request) {
    RequestLane lane = HealthRoutes.include(request) ? health : requests;
    int body = request.getInputBuffer().available();
    if (!lane.room().take(body)) {
      return null;
    }
    request.setAttribute(TICKET, new RequestLane.Ticket(lane.room(), body));
    hangUps.expectAnswer(request.getContext().getConnection(), request.getRequest());
    return lane.workers();
  }

  /** Nothing here outlives the call: no resource is asynchronous, no response suspended. */
  @Override
  public void service(Request request, Response response) {
    Connection<?> connection = request.getContext().getConnection();
    request.addAfterServiceListener(answered -> slowCallers.served(connection));
    if (!(request.getAttribute(TICKET) instanceof RequestLane.Ticket ticket)) {
      refuse(response, 503);
      return;
    }
    try {
      hangUps.whileWaiting(connection, () -> answer(request, response));
    } catch (RuntimeException | Error fault) {
      OutOfMemory.endProcessIfIn(fault);
      throw fault;
    } finally {
      ticket.giveBack();
    }
  }

  private void answer(Request request, Response response) {
    try {
      peer.come(request);
      jersey.service(request, response);
    } catch (IllegalArgumentException fault) {
      turnAway(response, fault.getCause() instanceof URISyntaxException ? 400 : 500, fault);
    } catch (RuntimeException fault) {
      OutOfMemory.endProcessIfIn(fault);
      turnAway(response, 500, fault);
    } finally {
      peer.gone();
    }
  }

  private static void turnAway(Response response, int status, RuntimeException fault) {
    if (status == 500) {
      LOG.log(Level.ERROR, "a request was not answered", fault);
    }
    refuse(response, status);
  }

  /** Answers instead of the relay API, unless an answer has begun. */
  private static void refuse(Response response, int status) {
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
    BrowserProtection.headers().forEach(response::setHeader);
    response.setContentType(HttpFault.TYPE);
    response.setContentLength(body.length);
    try {
      response.getOutputStream().write(body);
    } catch (IOException gone) {
      LOG.log(Level.DEBUG, "the caller no longer waits for the answer", gone);
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
