package io.threatrelay.grizzly;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.HttpServerFilter;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Passes a request on once it has arrived completely. It runs on the selector's thread, so no
 * worker waits for a caller.
 *
 * <p>A request whose body is too large passes as soon as that is known: without a body if its
 * length says so, otherwise with one byte more than the limit. The rest is not read, and the
 * connection ends after the answer.
 */
final class RequestBuffer extends BaseFilter implements AddOn {

  private final Attribute<ByteArrayOutputStream> begun =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(RequestBuffer.class.getName());
  private final SlowClientGuard slowCallers;
  private final LingeringClose lingering;
  private final int mostKept;

  /**
   * @param slowCallers learns of requests that are complete
   * @param lingering closes connections behind bodies that are not read
   * @param largestBody in bytes
   */
  RequestBuffer(SlowClientGuard slowCallers, LingeringClose lingering, int largestBody) {
    this.slowCallers = slowCallers;
    this.lingering = lingering;
    this.mostKept = largestBody + 1;
  }

  /** Inserts itself between the HTTP codec and the filters that serve requests. */
  @Override
  public void setup(NetworkListener listener, FilterChainBuilder filters) {
    filters.add(filters.indexOfType(HttpServerFilter.class), this);
  }

  @Override
  public NextAction handleRead(FilterChainContext context) throws IOException {
    HttpContent part = context.getMessage();
    HttpRequestPacket request = (HttpRequestPacket) part.getHttpHeader();
    if (HttpContent.isBroken(part)) {
      // The codec has answered, and closes the connection.
      begun.remove(request);
      return context.getStopAction();
    }
    ByteArrayOutputStream body = begun.get(request);
    if (body == null && request.getContentLength() >= mostKept) {
      return passUnread(context, request, Buffers.EMPTY_BUFFER);
    }
    if (body == null && part.isLast()) {
      return pass(context);
    }
    if (body == null) {
      body = new ByteArrayOutputStream();
      begun.set(request, body);
      askForTheBody(context, request);
    }
    keep(part.getContent(), body);
    boolean whole = part.isLast();
    part.recycle();
    boolean tooLarge = body.size() == mostKept;
    if (!whole && !tooLarge) {
      return context.getStopAction();
    }
    begun.remove(request);
    Buffer content = Buffers.wrap(context.getMemoryManager(), body.toByteArray());
    if (tooLarge) {
      return passUnread(context, request, content);
    }
    return pass(context, request, content);
  }

  private NextAction passUnread(
      FilterChainContext context, HttpRequestPacket request, Buffer content) {
    lingering.stopReading(context.getConnection());
    request.getProcessingState().setKeepAlive(false);
    request.getResponse().acknowledged();
    return pass(context, request, content);
  }

  private NextAction pass(FilterChainContext context, HttpRequestPacket request, Buffer content) {
    context.setMessage(HttpContent.builder(request).content(content).last(true).build());
    return pass(context);
  }

  private NextAction pass(FilterChainContext context) {
    slowCallers.arrived(context.getConnection());
    return context.getInvokeAction();
  }

  /**
   * A client that sends {@code Expect: 100-continue} waits for an interim response before the body.
   */
  private static void askForTheBody(FilterChainContext context, HttpRequestPacket request) {
    if (request.requiresAcknowledgement()) {
      HttpResponsePacket response = request.getResponse();
      HttpStatus.CONINTUE_100.setValues(response);
      response.setAcknowledgement(true);
      context.write(response);
    }
  }

  /**
   * Copies: many small parts would otherwise hold many times their size. The part itself is left to
   * the garbage collector, because its memory may also hold the next request's first bytes.
   */
  private void keep(Buffer part, ByteArrayOutputStream body) {
    byte[] bytes = new byte[Math.min(part.remaining(), mostKept - body.size())];
    part.get(bytes);
    body.writeBytes(bytes);
  }
}
