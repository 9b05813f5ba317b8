package io.threatrelay.grizzly;

import io.threatrelay.relayapi.proxy.Peer;
import java.util.Optional;
import org.glassfish.grizzly.http.server.Request;

/** Knows whose request the current thread serves. One thread serves a request to its end. */
final class PeerOfThread implements Peer {

  private final ThreadLocal<String> address = new ThreadLocal<>();

  void come(Request request) {
    address.set(request.getRemoteAddr());
  }

  void gone() {
    address.remove();
  }

  @Override
  public Optional<String> address() {
    return Optional.ofNullable(address.get());
  }
}
