package io.threatrelay.domain.ctim;

/** How sure the source is, CTIM's HighMedLow. */
public enum Confidence {
  HIGH("High"),
  INFO("Info"),
  LOW("Low"),
  MEDIUM("Medium"),
  NONE("None"),
  UNKNOWN("Unknown");

  private final String label;

  Confidence(String label) {
    this.label = label;
  }

  /** The word that CTIM uses. */
  public String label() {
    return label;
  }
}
