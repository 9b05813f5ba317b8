package io.threatrelay.assembly;

import io.threatrelay.token.SigningKey;
import java.time.Duration;

/**
 * The sandbox as a program finds it, with {@link java.util.ServiceLoader}: it is a jar of its own
 * that an installation may lack, because it holds private keys.
 */
public interface SandboxFactory {

  /**
   * Starts the stand-ins on loopback; they answer when this returns.
   *
   * @param latency how long they wait before each answer, zero or more
   * @throws java.io.UncheckedIOException when a port cannot be bound
   */
  StandIns start(Duration latency);

  /** The key that signs tokens for a relay that calls the stand-ins; everybody knows it. */
  SigningKey key();
}
