package io.threatrelay.provider.runtime.throttle;

/** Calls that a provider may count together, by the template of their path. */
final class CallGroup {

  private String action = "";
  private boolean known;

  /** What the provider calls such calls, once it has said so. */
  String action() {
    return action;
  }

  void called(String name) {
    action = name;
  }

  /** Whether an answer has told what limits there are, if any. */
  boolean isKnown() {
    return known;
  }

  void learned() {
    known = true;
  }
}
