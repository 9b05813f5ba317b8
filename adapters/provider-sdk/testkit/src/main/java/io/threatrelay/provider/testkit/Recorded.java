package io.threatrelay.provider.testkit;

import io.threatrelay.provider.api.ResponseType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files beside a test class: what an API answers, and what the relay makes of it. */
public final class Recorded {

  private final Class<?> test;

  /**
   * @param test files are found in a folder with its name, in its package
   */
  public Recorded(Class<?> test) {
    this.test = test;
  }

  /** An answer of the API as text. */
  public String text(String name) {
    String file = test.getSimpleName() + "/" + name;
    try (InputStream in = test.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("no file " + file + " next to " + test.getName());
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** An answer of the API as the record that a provider reads it into. */
  public <T> T answer(String name, Class<T> shape) {
    return ResponseType.object(shape)
        .read(new ByteArrayInputStream(text(name).getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Compares with a golden file. With the system property {@code golden=write} the file is written
   * instead: read it before you believe it.
   */
  public void expect(String name, String actual) {
    if ("write".equals(System.getProperty("golden"))) {
      write(name, actual);
    }
    String expected = text(name);
    if (!expected.equals(actual)) {
      throw new AssertionError(name + " is\n" + expected + "but found was\n" + actual);
    }
  }

  /** Both beside the sources and where this run looks for it. */
  private void write(String name, String actual) {
    String folder = test.getPackageName().replace('.', '/') + "/" + test.getSimpleName();
    for (String root : new String[] {"src/test/resources", "target/test-classes"}) {
      Path file = Path.of(root, folder, name);
      try {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }
}
