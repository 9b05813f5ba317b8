package io.threatrelay.faultrun;

import java.time.Duration;

/** What a limit is about. */
enum Action {
  SECURITYTRAILS(Duration.ofSeconds(1)),
  SEARCH(Duration.ofMinutes(1)),
  RETRIEVE(Duration.ofMinutes(1));

  private final Duration window;

  Action(Duration window) {
    this.window = window;
  }

  Duration window() {
    return window;
  }
}
