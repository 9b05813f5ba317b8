package io.threatrelay.war;

import io.threatrelay.relayapi.proxy.Peer;
import java.util.Optional;

/**
 * Tells whose request the current thread serves; a request is served on one thread, to its end.
 *
 * <p>Static as the {@link Deployment}: filters are made by the server.
 */
final class SenderOfThread implements Peer {

  private static final ThreadLocal<String> ADDRESS = new ThreadLocal<>();

  static void come(String address) {
    ADDRESS.set(address);
  }

  static void gone() {
    ADDRESS.remove();
  }

  @Override
  public Optional<String> address() {
    return Optional.ofNullable(ADDRESS.get());
  }
}
