package io.threatrelay.standalone;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/**
 * Lets requests in to JAX-RS: as many as there is room for, and each only when its body has
 * arrived, so that no slow caller holds a thread. Whoever finds no room is told so at once.
 */
final class FrontDoor extends HttpHandler {

  private static final Logger LOG = System.getLogger(FrontDoor.class.getName());

  private final HttpHandler relay;
  private final Room room;
  private final int largestBody;
  private final SlowCallers slowCallers;

  /**
   * @param relay the JAX-RS container
   * @param largestBody how many bytes to wait for; JAX-RS refuses what is larger
   */
  FrontDoor(HttpHandler relay, Room room, int largestBody, SlowCallers slowCallers) {
    this.relay = relay;
    this.room = room;
    this.largestBody = largestBody;
    this.slowCallers = slowCallers;
    setDecodeUrl(false);
  }

  @Override
  public void start() {
    super.start();
    relay.start();
  }

  @Override
  public void destroy() {
    relay.destroy();
    super.destroy();
  }

  @Override
  public void service(Request request, Response response) throws Exception {
    if (!room.takeRequest()) {
      BareAnswer.NO_ROOM.send(response);
      return;
    }
    Visit visit = new Visit(room);
    Connection<?> connection = request.getContext().getConnection();
    request.addAfterServiceListener(
        served -> {
          visit.leave();
          slowCallers.served(connection);
        });
    if (hasBody(request)) {
      response.suspend();
      new BodyArrival(this, request, response, visit, largestBody).await();
    } else {
      letIn(request, response);
    }
  }

  /** Grizzly takes all that follows an Upgrade header for a body; HTTP does not. */
  private static boolean hasBody(Request request) {
    return request.getContentLengthLong() > 0 || request.getRequest().isChunked();
  }

  /**
   * The whole request is here. Jersey resumes a suspended response when it has written it; from
   * then on request and response may belong to somebody else, and are not touched.
   */
  void letIn(Request request, Response response) throws Exception {
    slowCallers.arrived(request.getContext().getConnection());
    try {
      relay.service(request, response);
    } catch (IllegalArgumentException notAUri) {
      BareAnswer.NO_URI.send(response);
      resume(response);
    } catch (RuntimeException notAnswered) {
      LOG.log(Level.ERROR, "A request was not answered", notAnswered);
      BareAnswer.FAULT.send(response);
      resume(response);
    }
  }

  static void resume(Response response) {
    if (response.isSuspended()) {
      response.resume();
    }
  }
}
