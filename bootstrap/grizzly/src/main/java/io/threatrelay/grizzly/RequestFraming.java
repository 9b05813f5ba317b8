package io.threatrelay.grizzly;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Shows Grizzly's codec no head that is incomplete or faulty. A faulty request is refused, and
 * nothing is read from its connection any more.
 */
final class RequestFraming {

  private static final Logger LOG = System.getLogger(RequestFraming.class.getName());

  private final Attribute<RequestHead> arriving =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(RequestFraming.class.getName());

  /** Grizzly's own: the request whose head is complete and whose body is not. */
  private final Attribute<HttpRequestPacket> inBody =
      Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(
          HttpServerFilter.HTTP_SERVER_REQUEST_ATTR_NAME);

  private final int longestHead;
  private final LingeringClose lingering;

  /**
   * @param longestHead in bytes
   * @param lingering closes the connections of faulty requests
   */
  RequestFraming(int longestHead, LingeringClose lingering) {
    this.longestHead = longestHead;
    this.lingering = lingering;
  }

  /** What to do instead of decoding; null when the codec may decode. */
  NextAction held(FilterChainContext context) {
    Connection<?> connection = context.getConnection();
    if (lingering.hasStoppedReading(connection)) {
      return context.getStopAction();
    }
    if (inBody.get(connection) != null) {
      return null;
    }
    try {
      return heldHead(context, arriving(connection));
    } catch (FramingException faulty) {
      refuse(context, faulty.fault(), arriving(connection).isHead());
      return context.getStopAction();
    }
  }

  private static NextAction heldHead(FilterChainContext context, RequestHead head) {
    Buffer input = context.getMessage();
    if (!head.isWhole(input)) {
      return context.getStopAction(input);
    }
    if (head.skipped() > 0) {
      // The codec counts from the buffer's first byte, not from its position.
      context.setMessage(input.split(input.position() + head.skipped()));
    }
    return null;
  }

  private RequestHead arriving(Connection<?> connection) {
    RequestHead head = arriving.get(connection);
    if (head == null) {
      head = new RequestHead(longestHead);
      arriving.set(connection, head);
    }
    return head;
  }

  /** Whether the codec, which has decoded the head, sees the request end elsewhere. */
  boolean differs(Connection<?> connection, HttpRequestPacket request) {
    return !arriving.remove(connection).agreesWith(request);
  }

  /** Refuses a request that could not be decoded. */
  void refuse(FilterChainContext context, HttpHeader request, Throwable why) {
    refuse(
        context,
        why instanceof FramingException faulty ? faulty.fault() : FramingFault.NOT_DECODABLE,
        request instanceof HttpRequestPacket packet && packet.isHeadRequest());
  }

  /** Answers with the status of the fault, and closes the connection. */
  private void refuse(FilterChainContext context, FramingFault fault, boolean toHead) {
    int status = fault.status();
    LOG.log(Level.INFO, "status={0} fault={1} before it reached a route", status, fault);
    Connection<?> connection = context.getConnection();
    byte[] answer = toHead ? HttpFault.headOfAnswer(status) : HttpFault.wholeAnswer(status);
    connection.write(Buffers.wrap(connection.getMemoryManager(), answer));
    lingering.close(connection);
  }

  /** Closes the connection if its input was not read to its end. */
  boolean closes(Connection<?> connection) {
    boolean unread = lingering.hasStoppedReading(connection);
    if (unread) {
      lingering.close(connection);
    }
    return unread;
  }
}
