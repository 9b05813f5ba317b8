package io.threatrelay.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

final class Resources {

  private Resources() {}

  static InputStream open(String name) {
    InputStream found = Resources.class.getResourceAsStream(name);
    if (found == null) {
      throw new IllegalStateException("The sandbox was built without its resource " + name);
    }
    return found;
  }

  static byte[] bytes(String name) {
    try (InputStream content = open(name)) {
      return content.readAllBytes();
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot read the sandbox's resource " + name, failed);
    }
  }
}
