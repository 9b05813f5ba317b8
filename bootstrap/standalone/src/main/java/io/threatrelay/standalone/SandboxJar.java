package io.threatrelay.standalone;

import io.threatrelay.assembly.SandboxFactory;
import io.threatrelay.assembly.Version;
import io.threatrelay.cli.ProgramFolder;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * The sandbox's jar, which holds private keys and is not on the program's class path: an
 * installation can leave it out, and an ahead-of-time cache that was trained with it serves one
 * that does.
 */
final class SandboxJar {

  private SandboxJar() {}

  /**
   * The sandbox: from the class path where a build has it there, else from {@code lib/}.
   *
   * @throws ParameterException when this installation has none
   */
  static SandboxFactory find(CommandSpec command) {
    return ServiceLoader.load(SandboxFactory.class)
        .findFirst()
        .orElseGet(() -> in(ProgramFolder.of("lib"), command));
  }

  private static SandboxFactory in(Path lib, CommandSpec command) {
    Path jar = lib.resolve("sandbox-" + Version.number() + ".jar");
    if (!Files.isRegularFile(jar)) {
      throw new ParameterException(
          command.commandLine(),
          "The sandbox is not part of this installation: %s is missing. The release archive has it."
              .formatted(jar));
    }
    // The loader stays open: the sandbox's classes are needed until the process ends.
    ClassLoader loader =
        new URLClassLoader("sandbox", new URL[] {url(jar)}, SandboxJar.class.getClassLoader());
    return ServiceLoader.load(SandboxFactory.class, loader).findFirst().orElseThrow();
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
