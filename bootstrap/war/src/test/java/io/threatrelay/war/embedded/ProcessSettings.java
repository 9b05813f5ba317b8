package io.threatrelay.war.embedded;

import java.util.Map;

/** Settings of a relay that runs in this process, for as long as it needs them. */
final class ProcessSettings implements AutoCloseable {

  private final Map<String, String> settings;

  ProcessSettings(Map<String, String> settings) {
    this.settings = settings;
    settings.forEach(System::setProperty);
  }

  @Override
  public void close() {
    settings.keySet().forEach(System::clearProperty);
  }
}
