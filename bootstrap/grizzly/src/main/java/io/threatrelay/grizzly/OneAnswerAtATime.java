package io.threatrelay.grizzly;

import java.io.IOException;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.NetworkListener;

/**
 * Holds a pipelined request back until the answer before it is written to the socket. No thread
 * waits meanwhile, and Grizzly reads nothing more from the connection.
 */
final class OneAnswerAtATime extends BaseFilter implements AddOn {

  private final UnwrittenAnswers unwritten;
  private final SlowClientGuard slowCallers;

  /**
   * @param unwritten knows which answers are not written
   * @param slowCallers does not count this time against the client
   */
  OneAnswerAtATime(UnwrittenAnswers unwritten, SlowClientGuard slowCallers) {
    this.unwritten = unwritten;
    this.slowCallers = slowCallers;
  }

  /** Takes its place behind HTTP's parser; to be set up before those who gather requests. */
  @Override
  public void setup(NetworkListener listener, FilterChainBuilder filters) {
    filters.add(filters.indexOfType(HttpServerFilter.class), this);
  }

  @Override
  public NextAction handleRead(FilterChainContext context) throws IOException {
    Connection<?> connection = context.getConnection();
    if (!unwritten.has(connection)) {
      return context.getInvokeAction();
    }
    slowCallers.heldBack(connection);
    context.suspend();
    NextAction suspended = context.getSuspendAction();
    context.flush(
        new EmptyCompletionHandler<Object>() {
          @Override
          public void completed(Object result) {
            slowCallers.begun(connection);
            context.resume(context.getInvokeAction());
          }
        });
    return suspended;
  }
}
