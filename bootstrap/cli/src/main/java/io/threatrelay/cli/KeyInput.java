package io.threatrelay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.threatrelay.assembly.PrivateFile;
import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * API keys that do not stand on the command line, where every user of the machine can see them.
 *
 * @param option that asks for the key
 */
public record KeyInput(String option, CommandSpec command) {

  private static final String STANDARD_INPUT = "-";
  private static final int LONGEST = 8192;

  /**
   * The key itself, or for {@code -} the next line of standard input; a terminal does not show it.
   *
   * @throws ParameterException if no key can be read
   */
  public String given(String key) {
    if (!key.equals(STANDARD_INPUT)) {
      return key;
    }
    return Terminal.IN.isThere() ? typed() : checked(line(System.in), "standard input");
  }

  private String typed() {
    Console console = System.console();
    if (console == null) {
      throw unusable(
          "cannot read a key without echo because standard output is not a terminal; pipe the key,"
              + " or use a file");
    }
    char[] key = console.readPassword("%s: ", option);
    return checked(key == null ? "" : new String(key), "standard input");
  }

  /** Byte by byte, because what follows may be read by others. */
  private String line(InputStream in) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      for (int b = in.read(); b >= 0 && b != '\n' && line.size() <= LONGEST; b = in.read()) {
        line.write(b);
      }
    } catch (IOException unreadable) {
      throw unusable("standard input cannot be read");
    }
    return line.toString(UTF_8);
  }

  /**
   * The file's only line. Says on standard error when others can read the file.
   *
   * @throws ParameterException when the file cannot be read, or holds anything else
   */
  String in(Path file) {
    PrivateFile.warning(option, file).ifPresent(w -> System.err.println("warning: " + w));
    try (InputStream in = Files.newInputStream(file)) {
      return checked(new String(in.readNBytes(LONGEST + 1), UTF_8), file.toString());
    } catch (IOException unreadable) {
      throw unusable(file + " cannot be read");
    }
  }

  private String checked(String text, String source) {
    String key = text.strip();
    if (key.isEmpty() || key.length() > LONGEST || key.chars().anyMatch(c -> c < ' ')) {
      throw unusable(source + " must contain exactly one line with the key");
    }
    return key;
  }

  private ParameterException unusable(String why) {
    return new ParameterException(command.commandLine(), option + ": " + why);
  }
}
