package io.threatrelay.domain.port;

/** What a provider can be asked besides its health; a relay has no route for what it cannot. */
public enum Capability {
  OBSERVE,
  DELIBERATE,
  REFER,
  RESPOND
}
