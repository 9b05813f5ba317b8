package io.threatrelay.standalone;

import org.glassfish.grizzly.ReadHandler;
import org.glassfish.grizzly.http.server.Request;
import org.glassfish.grizzly.http.server.Response;

/** Waits for a request's body, without a thread, and takes room for it as it grows. */
final class BodyArrival implements ReadHandler {

  private static final int FIRST_STEP = 8 << 10;
  private static final int GROWTH = 4;

  private final FrontDoor door;
  private final Request request;
  private final Response response;
  private final Visit visit;
  private final int largest;

  BodyArrival(FrontDoor door, Request request, Response response, Visit visit, int largest) {
    this.door = door;
    this.request = request;
    this.response = response;
    this.visit = visit;
    this.largest = largest;
  }

  void await() throws Exception {
    growTo(FIRST_STEP);
  }

  /** Waits until the body is complete, or larger than what it has room for. */
  private void growTo(int bytes) throws Exception {
    if (!visit.take(Math.min(bytes, largest + 1) - visit.taken())) {
      BareAnswer.NO_ROOM.send(response);
      FrontDoor.resume(response);
      return;
    }
    request.getNIOInputStream().notifyAvailable(this, visit.taken());
  }

  @Override
  public void onAllDataRead() throws Exception {
    door.letIn(request, response);
  }

  /** Of a body that is too large the rest is not read: the connection ends with the answer. */
  @Override
  public void onDataAvailable() throws Exception {
    if (visit.taken() <= largest) {
      growTo(visit.taken() * GROWTH);
      return;
    }
    response.setHeader("Connection", "close");
    door.letIn(request, response);
  }

  /** The caller hung up, or was hung up on; nobody else says so. */
  @Override
  public void onError(Throwable gone) {
    visit.leave();
    FrontDoor.resume(response);
  }
}
