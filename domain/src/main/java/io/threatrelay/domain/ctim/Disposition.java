package io.threatrelay.domain.ctim;

/** What a judgement says of an observable; number and name always go together. */
public enum Disposition {
  CLEAN(1, "Clean"),
  MALICIOUS(2, "Malicious"),
  SUSPICIOUS(3, "Suspicious"),
  COMMON(4, "Common"),
  UNKNOWN(5, "Unknown");

  private final int number;
  private final String label;

  Disposition(int number, String label) {
    this.number = number;
    this.label = label;
  }

  public int number() {
    return number;
  }

  /** The word that CTIM uses. */
  public String label() {
    return label;
  }

  /** How bad it is, where nothing else tells. */
  Severity usualSeverity() {
    return switch (this) {
      case MALICIOUS -> Severity.HIGH;
      case SUSPICIOUS -> Severity.MEDIUM;
      case CLEAN, COMMON -> Severity.NONE;
      case UNKNOWN -> Severity.UNKNOWN;
    };
  }
}
