package io.threatrelay.grizzly;

import java.io.IOException;
import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.ChunkedTransferEncoding;
import org.glassfish.grizzly.http.HttpEvents;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.TransferEncoding;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.NetworkListener;

/**
 * Restricts Grizzly to HTTP/1.1 as RFC 9112 defines it: offers to upgrade are ignored, and a
 * request whose end is ambiguous is refused.
 */
final class PlainHttp implements AddOn {

  private final SlowClientGuard slowCallers;
  private final DisconnectWatch hangUps;
  private final LingeringClose lingering;

  /**
   * @param slowCallers learns of requests that begin
   * @param hangUps learns of answers that begin
   * @param lingering ends connections whose input is not read to its end
   */
  PlainHttp(SlowClientGuard slowCallers, DisconnectWatch hangUps, LingeringClose lingering) {
    this.slowCallers = slowCallers;
    this.hangUps = hangUps;
    this.lingering = lingering;
  }

  @Override
  public void setup(NetworkListener listener, FilterChainBuilder filters) {
    RequestFraming framing = new RequestFraming(listener.getMaxHttpHeaderSize(), lingering);
    filters.set(
        filters.indexOfType(HttpServerFilter.class),
        new Codec(listener, slowCallers, hangUps, framing));
  }

  private static final class Codec extends HttpServerFilter {

    private final SlowClientGuard slowCallers;
    private final DisconnectWatch hangUps;
    private final RequestFraming framing;

    @SuppressWarnings("deprecation") // the builders that it promises do not exist yet
    Codec(
        NetworkListener listener,
        SlowClientGuard slowCallers,
        DisconnectWatch hangUps,
        RequestFraming framing) {
      super(
          listener.isChunkingEnabled(),
          listener.getMaxHttpHeaderSize(),
          null,
          listener.getKeepAlive(),
          null,
          listener.getMaxRequestHeaders(),
          listener.getMaxResponseHeaders());
      this.slowCallers = slowCallers;
      this.hangUps = hangUps;
      this.framing = framing;
      for (TransferEncoding encoding : getTransferEncodings()) {
        if (encoding instanceof ChunkedTransferEncoding) {
          removeTransferEncoding(encoding);
          addTransferEncoding(new StrictChunks(encoding));
        }
      }
    }

    /** Also what came in one packet with the request before passes here, and nowhere else. */
    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
      slowCallers.begun(context.getConnection());
      NextAction held = framing.held(context);
      return held == null ? super.handleRead(context) : held;
    }

    @Override
    protected boolean onHttpHeaderParsed(
        HttpHeader header, Buffer buffer, FilterChainContext context) {
      boolean faulty = super.onHttpHeaderParsed(header, buffer, context);
      return faulty || framing.differs(context.getConnection(), (HttpRequestPacket) header);
    }

    @Override
    protected void onHttpHeaderError(HttpHeader header, FilterChainContext context, Throwable why) {
      framing.refuse(context, header, why);
    }

    @Override
    protected void onHttpContentError(
        HttpHeader header, FilterChainContext context, Throwable why) {
      framing.refuse(context, header, why);
      header.setContentBroken(true);
    }

    @Override
    public NextAction handleWrite(FilterChainContext context) throws IOException {
      if (HttpPacket.isHttp(context.getMessage())) {
        hangUps.answerBegins(context.getConnection());
      }
      return super.handleWrite(context);
    }

    /** An answer that was given before the request was read is the last of its connection. */
    @Override
    public NextAction handleEvent(FilterChainContext context, FilterChainEvent event)
        throws IOException {
      return event.type() == HttpEvents.ResponseCompleteEvent.TYPE
              && framing.closes(context.getConnection())
          ? context.getStopAction()
          : super.handleEvent(context, event);
    }

    /**
     * Clients such as the JDK's offer HTTP/2 with every first request. Taken as an upgrade, the
     * request would lose its body, and its sender wait forever.
     */
    @Override
    protected void onIncomingUpgrade(FilterChainContext context, HttpHeader request) {
      request.getUpgradeDC().recycle();
    }
  }
}
