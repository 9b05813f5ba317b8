package io.threatrelay.relayapi.proxy;

import java.util.Optional;

/**
 * The sender of the request that the current thread answers. JAX-RS does not know it: each server
 * provides it in its own way.
 */
@FunctionalInterface
public interface Peer {

  /** The address as text, without a port; empty where the server cannot tell. */
  Optional<String> address();
}
