package io.threatrelay.provider.kit;

/** A setting that stops the start; its message names the setting and says what is allowed. */
public final class UnusableSetting extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public UnusableSetting(String name, String value, String allowed) {
    super("%s=%s: %s".formatted(name, value, allowed));
  }
}
