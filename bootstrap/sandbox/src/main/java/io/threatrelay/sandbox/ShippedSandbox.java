package io.threatrelay.sandbox;

import io.threatrelay.assembly.SandboxFactory;
import io.threatrelay.assembly.StandIns;
import io.threatrelay.token.SigningKey;
import java.time.Duration;

/** The sandbox for the program's command line. */
public final class ShippedSandbox implements SandboxFactory {

  @Override
  public StandIns start(Duration latency) {
    return Sandbox.start(SandboxOptions.defaults().withLatency(latency));
  }

  @Override
  public SigningKey key() {
    return Sandbox.key();
  }
}
