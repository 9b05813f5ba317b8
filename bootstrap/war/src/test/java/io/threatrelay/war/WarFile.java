package io.threatrelay.war;

import io.threatrelay.provider.api.ProviderFactory;
import io.threatrelay.war.probe.DeafProbeFactory;
import io.threatrelay.war.probe.FarProbeFactory;
import io.threatrelay.war.probe.ProbeFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The archives that the build has made. */
public enum WarFile {
  JAKARTA,
  SERVLET;

  private static final String PROBE = ProbeFactory.class.getPackageName().replace('.', '/') + "/";
  private static final List<String> PROBE_CLASSES =
      List.of(
          "ProbeFactory.class",
          "DeafProbeFactory.class",
          "FarProbeFactory.class",
          "ProbeProvider.class",
          "Whole.class");
  private static final List<Class<?>> FACTORIES =
      List.of(ProbeFactory.class, DeafProbeFactory.class, FarProbeFactory.class);

  /** As deployed by who takes it as it is. */
  public Path path() {
    return Path.of("target", "threat-relay-" + shortName() + ".war").toAbsolutePath();
  }

  /** As people call it. */
  public String shortName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** A copy with one file more: the jar of providers that the archive does not know. */
  public Path withProbe(Path copy) {
    try {
      Files.createDirectories(copy.getParent());
      Files.deleteIfExists(copy);
      Files.copy(path(), copy);
      try (FileSystem archive = FileSystems.newFileSystem(copy)) {
        Files.write(archive.getPath("WEB-INF/lib/probe.jar"), probe());
      }
      return copy;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static byte[] probe() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream jar = new ZipOutputStream(bytes)) {
      jar.putNextEntry(new ZipEntry("META-INF/services/" + ProviderFactory.class.getName()));
      for (Class<?> factory : FACTORIES) {
        jar.write((factory.getName() + "\n").getBytes(StandardCharsets.UTF_8));
      }
      for (String name : PROBE_CLASSES) {
        jar.putNextEntry(new ZipEntry(PROBE + name));
        try (InputStream code = ProbeFactory.class.getResourceAsStream(name)) {
          code.transferTo(jar);
        }
      }
    }
    return bytes.toByteArray();
  }
}
