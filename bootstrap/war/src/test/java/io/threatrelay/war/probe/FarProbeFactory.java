package io.threatrelay.war.probe;

/** Makes a probe whose API only a proxy can reach. */
public final class FarProbeFactory extends ProbeFactory {

  public FarProbeFactory() {
    super("far");
  }
}
