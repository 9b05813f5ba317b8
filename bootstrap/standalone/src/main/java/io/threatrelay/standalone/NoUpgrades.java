package io.threatrelay.standalone;

import java.io.IOException;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainBuilder;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.FilterChainEvent;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpEvents.IncomingHttpUpgradeEvent;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.AddOn;
import org.glassfish.grizzly.http.server.NetworkListener;

/**
 * Passes over offers to change the protocol, as HTTP allows.
 *
 * <p>Grizzly would take all that follows for a body without end and hang up after the answer; the
 * JDK's HTTP client, for one, offers HTTP/2 with its first request.
 */
final class NoUpgrades extends BaseFilter implements AddOn {

  /** Takes its place behind the one who reads headers. */
  @Override
  public void setup(NetworkListener listener, FilterChainBuilder builder) {
    builder.add(builder.indexOfType(HttpServerFilter.class) + 1, this);
  }

  @Override
  public NextAction handleEvent(FilterChainContext context, FilterChainEvent event)
      throws IOException {
    if (event instanceof IncomingHttpUpgradeEvent offer) {
      offer.getHttpHeader().getUpgradeDC().recycle();
      offer.getHttpHeader().setIgnoreContentModifiers(false);
    }
    return context.getInvokeAction();
  }
}
