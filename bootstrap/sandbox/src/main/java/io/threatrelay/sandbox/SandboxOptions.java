package io.threatrelay.sandbox;

import java.time.Duration;

/**
 * How a sandbox behaves.
 *
 * @param port of the providers' host; 0 takes a free one, another one must be free
 * @param keySetPort of the key-set host, if it is free; otherwise, and for 0, any free one
 * @param latency that every provider answer waits before it is sent
 * @param resultPadding bytes, about, that every urlscan.io result carries before its verdicts
 */
public record SandboxOptions(int port, int keySetPort, Duration latency, int resultPadding) {

  public SandboxOptions {
    if (latency.isNegative()) {
      throw new IllegalArgumentException("latency is negative: " + latency);
    }
    if (resultPadding < 0) {
      throw new IllegalArgumentException("resultPadding is negative: " + resultPadding);
    }
  }

  /** A free port, 9443 for the key set, no latency, no padding. */
  public static SandboxOptions defaults() {
    return new SandboxOptions(0, 9443, Duration.ZERO, 0);
  }

  public SandboxOptions withPort(int chosen) {
    return new SandboxOptions(chosen, keySetPort, latency, resultPadding);
  }

  public SandboxOptions withKeySetPort(int preferred) {
    return new SandboxOptions(port, preferred, latency, resultPadding);
  }

  public SandboxOptions withLatency(Duration chosen) {
    return new SandboxOptions(port, keySetPort, chosen, resultPadding);
  }

  public SandboxOptions withResultPadding(int bytes) {
    return new SandboxOptions(port, keySetPort, latency, bytes);
  }
}
