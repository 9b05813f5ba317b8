package io.threatrelay.httpclient;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/** The relay's proxies, for the JDK. */
final class ProxyChoice extends ProxySelector {

  private final Proxies proxies;

  ProxyChoice(Proxies proxies) {
    this.proxies = proxies;
  }

  /** The name is looked up for each new connection: a proxy may move. */
  @Override
  public List<Proxy> select(URI target) {
    return List.of(
        proxies
            .of(target)
            .map(proxy -> InetSocketAddress.createUnresolved(proxy.host(), proxy.port()))
            .map(address -> new Proxy(Proxy.Type.HTTP, address))
            .orElse(Proxy.NO_PROXY));
  }

  @Override
  public void connectFailed(URI target, SocketAddress proxy, IOException failure) {
    // No other proxy could be tried.
  }
}
