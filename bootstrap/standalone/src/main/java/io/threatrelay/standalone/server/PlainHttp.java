package io.threatrelay.standalone.server;

import java.io.IOException;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.util.Header;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Makes Grizzly speak HTTP/1.1 and nothing else: offers to upgrade are ignored, and what is no HTTP
 * is answered with a body that says so.
 */
final class PlainHttp implements AddOn {

  private final SlowCallers slowCallers;
  private final HangUps hangUps;

  /**
   * @param slowCallers is told of requests that begin
   * @param hangUps is told of answers that begin
   */
  PlainHttp(SlowCallers slowCallers, HangUps hangUps) {
    this.slowCallers = slowCallers;
    this.hangUps = hangUps;
  }

  @Override
  public void setup(NetworkListener listener, FilterChainBuilder filters) {
    filters.set(
        filters.indexOfType(HttpServerFilter.class), new Codec(listener, slowCallers, hangUps));
  }

  private static final class Codec extends HttpServerFilter {

    private final SlowCallers slowCallers;
    private final HangUps hangUps;

    @SuppressWarnings("deprecation") // the builders that it promises do not exist yet
    Codec(NetworkListener listener, SlowCallers slowCallers, HangUps hangUps) {
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
    }

    /** Also what came in one packet with the request before passes here, and nowhere else. */
    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
      slowCallers.begun(context.getConnection());
      return super.handleRead(context);
    }

    @Override
    public NextAction handleWrite(FilterChainContext context) throws IOException {
      if (HttpPacket.isHttp(context.getMessage())) {
        hangUps.answerBegins(context.getConnection());
      }
      return super.handleWrite(context);
    }

    /**
     * Clients such as the JDK's offer HTTP/2 with every first request. Taken as an upgrade, the
     * request would lose its body, and its sender wait for ever.
     */
    @Override
    protected void onIncomingUpgrade(FilterChainContext context, HttpHeader request) {
      request.getUpgradeDC().recycle();
    }

    /** Grizzly's own answer has no body. */
    @Override
    protected HttpContent customizeErrorResponse(HttpResponsePacket response) {
      byte[] body = HttpFault.bytes(response.getStatus());
      response.getHeaders().setValue(Header.ContentType).setString(HttpFault.TYPE);
      response.setContentLength(body.length);
      return HttpContent.builder(response).content(Buffers.wrap(null, body)).last(true).build();
    }
  }
}
