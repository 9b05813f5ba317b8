package io.threatrelay.domain.ctim;

/** How bad it is, CTIM's vocabulary. */
public enum Severity {
  CRITICAL("Critical"),
  HIGH("High"),
  INFO("Info"),
  LOW("Low"),
  MEDIUM("Medium"),
  NONE("None"),
  UNKNOWN("Unknown");

  private final String label;

  Severity(String label) {
    this.label = label;
  }

  /** The word that CTIM uses. */
  public String label() {
    return label;
  }
}
