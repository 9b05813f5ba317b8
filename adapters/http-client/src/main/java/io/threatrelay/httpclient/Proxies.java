package io.threatrelay.httpclient;

import java.net.URI;
import java.util.Optional;

/**
 * Which proxy carries a call, if any.
 *
 * @param http for calls over HTTP
 * @param https for calls over HTTPS
 * @param exceptions hosts that are called without either
 */
public record Proxies(
    Optional<ProxyAddress> http, Optional<ProxyAddress> https, Optional<NoProxy> exceptions) {

  /** Every call is made directly. */
  public static Proxies none() {
    return new Proxies(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** One proxy for every call, without exception. */
  public static Proxies all(ProxyAddress proxy) {
    return new Proxies(Optional.of(proxy), Optional.of(proxy), Optional.empty());
  }

  /** The proxy for a call of that URI. */
  public Optional<ProxyAddress> of(URI target) {
    boolean secure = target.getScheme().equalsIgnoreCase("https");
    int port = target.getPort() >= 0 ? target.getPort() : secure ? 443 : 80;
    return (secure ? https : http)
        .filter(proxy -> exceptions.filter(e -> e.covers(target.getHost(), port)).isEmpty());
  }
}
