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
  private final Room room;
  private final int largest;
  private int taken;

  BodyArrival(FrontDoor door, Request request, Response response, Room room, int largest) {
    this.door = door;
    this.request = request;
    this.response = response;
    this.room = room;
    this.largest = largest;
  }

  void await() throws Exception {
    request.addAfterServiceListener(served -> room.leaveBody(taken));
    grow(FIRST_STEP);
  }

  /** Waits until the body is complete, or larger than what it has room for. */
  private void grow(int bytes) throws Exception {
    int more = Math.min(bytes, largest + 1) - taken;
    if (!room.takeBody(more)) {
      BareAnswer.NO_ROOM.send(response);
      FrontDoor.resume(response);
      return;
    }
    taken += more;
    request.getNIOInputStream().notifyAvailable(this, taken);
  }

  @Override
  public void onAllDataRead() throws Exception {
    door.letIn(request, response);
  }

  /** Of a body that is too large the rest is not read: the connection ends with the answer. */
  @Override
  public void onDataAvailable() throws Exception {
    if (taken <= largest) {
      grow(taken * GROWTH);
      return;
    }
    response.setHeader("Connection", "close");
    door.letIn(request, response);
  }

  @Override
  public void onError(Throwable gone) {
    FrontDoor.resume(response);
  }
}
