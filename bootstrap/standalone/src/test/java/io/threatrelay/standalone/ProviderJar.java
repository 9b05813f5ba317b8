package io.threatrelay.standalone;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A provider as a stranger would write it, compiled into a jar of its own. */
final class ProviderJar {

  private static final String SOURCE =
      """
      package com.example.weather;

      import io.threatrelay.domain.Findings;
      import io.threatrelay.domain.RelayError;
      import io.threatrelay.domain.RelayFailure;
      import io.threatrelay.domain.ctim.CtimEntity;
      import io.threatrelay.domain.ctim.Observable;
      import io.threatrelay.domain.ctim.ObservableType;
      import io.threatrelay.domain.port.Capability;
      import io.threatrelay.domain.port.Dialect;
      import io.threatrelay.domain.port.Provider;
      import io.threatrelay.domain.port.ProviderAccess;
      import io.threatrelay.domain.port.ProviderProfile;
      import io.threatrelay.provider.api.ProviderContext;
      import io.threatrelay.provider.api.ProviderFactory;
      import java.util.List;
      import java.util.Set;

      public final class WeatherFactory implements ProviderFactory {

        @Override
        public String id() {
          return "%ID%";
        }

        @Override
        public Provider create(ProviderContext context) {
          new Sky();
          return new Weather();
        }

        static class Sky {}

        static final class Weather implements Provider {

          @Override
          public ProviderProfile profile() {
            return ProviderProfile.of("%ID%", "Weather", "https://example.com/")
                .types(ObservableType.DOMAIN)
                .build();
          }

          @Override
          public Findings<CtimEntity> observe(Observable observable, ProviderAccess access) {
            throw new RelayFailure(RelayError.authorization("It rains over " + observable.value()));
          }

          @Override
          public void health(ProviderAccess access) {}
        }
      }
      """;

  private static final String SERVICES =
      "META-INF/services/io.threatrelay.provider.api.ProviderFactory";

  private final Path folder;

  /**
   * @param folder where jars are made
   */
  ProviderJar(Path folder) {
    this.folder = folder;
  }

  /** A good one. */
  Path called(String id) throws IOException {
    return compiled(id, SOURCE);
  }

  /** One whose provider takes a type of observables that CTIM does not have. */
  Path taking(String type, String id) throws IOException {
    return compiled(
        id, SOURCE.replace("ObservableType.DOMAIN", "new ObservableType(\"" + type + "\")"));
  }

  /** One that wants more memory than there is. */
  Path greedy(String id) throws IOException {
    return compiled(
        id,
        SOURCE.replace(
            "\"It rains over \" + observable.value()",
            "\"Needed: \" + new long[Integer.MAX_VALUE - 8].length"));
  }

  private Path compiled(String id, String text) throws IOException {
    Path work = Files.createTempDirectory(folder, "classes");
    Path source =
        Files.writeString(
            Files.createDirectories(work.resolve("com/example/weather"))
                .resolve("WeatherFactory.java"),
            text.replace("%ID%", id));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    int errors =
        compiler.run(
            null, null, null, "-cp", System.getProperty("java.class.path"), source.toString());
    assertTrue(errors == 0, "it compiles");
    return jar(id, work, "com.example.weather.WeatherFactory");
  }

  /** One of whose classes that is missing which its provider needs. */
  Path halfCalled(String id) throws IOException {
    Path jar = called(id);
    try (FileSystem inside = open(jar)) {
      Files.delete(inside.getPath("com/example/weather/WeatherFactory$Sky.class"));
    }
    return jar;
  }

  /** One that promises a class which it has not. */
  Path empty(String id) throws IOException {
    return jar(id, Files.createTempDirectory(folder, "classes"), "com.example.Nobody");
  }

  private Path jar(String name, Path classes, String factory) throws IOException {
    Path jar = folder.resolve(name + ".jar");
    try (FileSystem inside = open(jar)) {
      copy(classes, inside.getPath("/"));
      Path services = inside.getPath(SERVICES);
      Files.createDirectories(services.getParent());
      Files.writeString(services, factory + "\n");
    }
    return jar;
  }

  static FileSystem open(Path jar) throws IOException {
    return FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of("create", "true"));
  }

  static void copy(Path from, Path to) throws IOException {
    List<Path> all;
    try (var tree = Files.walk(from)) {
      all = tree.filter(Files::isRegularFile).toList();
    }
    for (Path each : all) {
      Path copy = to.resolve(from.relativize(each).toString());
      Files.createDirectories(copy.getParent());
      Files.copy(each, copy);
    }
  }
}
