package io.threatrelay.provider.api;

/** A setting that stops the start; its message names the setting and says what is allowed. */
public final class UnusableSetting extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Quotes the value in the message: without user and password of a URL, without a query, and not
   * at all where the name says that it is a key, a token or a password.
   *
   * @param name the name of the setting, in full
   * @param value what it is set to
   * @param allowed what it may be set to, e.g. {@code one of public, private}
   */
  public UnusableSetting(String name, String value, String allowed) {
    super("%s=%s: %s".formatted(name, QuotedValue.of(name, value), allowed));
  }
}
