package io.threatrelay.standalone.server;

import java.util.concurrent.atomic.AtomicBoolean;
import org.glassfish.grizzly.ReadHandler;
import org.glassfish.grizzly.http.server.Response;

/** Waits for a request's body, without a thread. */
final class BodyArrival implements ReadHandler {

  private final Runnable letIn;
  private final Response response;
  private final Room.Visit visit;
  private final AtomicBoolean complete = new AtomicBoolean();

  BodyArrival(Runnable letIn, Response response, Room.Visit visit) {
    this.letIn = letIn;
    this.response = response;
    this.visit = visit;
  }

  /** Grizzly says so a second time when the body is as long as may be. */
  @Override
  public void onAllDataRead() {
    if (complete.compareAndSet(false, true)) {
      letIn.run();
    }
  }

  /** There is more than anybody may send; the rest is not read, the connection ends. */
  @Override
  public void onDataAvailable() {
    response.setHeader("Connection", "close");
    onAllDataRead();
  }

  /** The caller hung up, or was hung up on; nobody else says so. */
  @Override
  public void onError(Throwable gone) {
    visit.leave();
    FrontDoor.resume(response);
  }
}
