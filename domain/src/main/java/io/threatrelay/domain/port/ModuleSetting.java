package io.threatrelay.domain.port;

/**
 * A setting of a provider's modules, which their tokens carry as a claim.
 *
 * @param claim the claim's name, which must not end in {@code _KEY}
 * @param kind what an administrator may enter
 * @param label what the platform calls it
 * @param help what it does, and what holds where it is not set
 */
public record ModuleSetting(String claim, Kind kind, String label, String help) {

  /** What an administrator may enter, as the platform's module types name it. */
  public enum Kind {
    INTEGER,
    BOOLEAN,
    STRING
  }

  public ModuleSetting {
    if (claim.endsWith(Claims.KEY_ENDING)) {
      throw new IllegalArgumentException("providers never see claims such as " + claim);
    }
  }
}
