package io.threatrelay.war.probe;

/** Makes a probe whose API accepts no connection. */
public final class DeafProbeFactory extends ProbeFactory {

  public DeafProbeFactory() {
    super("deaf");
  }
}
