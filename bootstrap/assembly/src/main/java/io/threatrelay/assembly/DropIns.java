package io.threatrelay.assembly;

import io.threatrelay.provider.api.ProviderFactory;
import io.threatrelay.provider.api.UnusableSetting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Providers that came as jars into a folder. Each jar has a class loader of its own, so that their
 * libraries do not meet; the program's classes are the same for all.
 */
final class DropIns implements AutoCloseable {

  private final List<URLClassLoader> loaders = new ArrayList<>();
  private final List<DropIn> factories = new ArrayList<>();

  /**
   * Opens all jars of the folder, in the order of their names.
   *
   * @throws UnusableSetting names the first that is broken, or has no provider
   */
  static DropIns in(Optional<Path> folder) {
    DropIns all = new DropIns();
    try {
      folder.map(DropIns::jars).orElse(List.of()).forEach(all::open);
      return all;
    } catch (RuntimeException unusable) {
      all.close();
      throw unusable;
    }
  }

  private static List<Path> jars(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void open(Path jar) {
    URLClassLoader loader = loader(jar);
    loaders.add(loader);
    try {
      List<DropIn> found =
          ServiceLoader.load(ProviderFactory.class, loader).stream()
              .filter(each -> each.type().getClassLoader() == loader)
              .map(each -> new DropIn(jar, each.get()))
              .toList();
      if (found.isEmpty()) {
        throw DropIn.unusable(jar, "there is none that the program has not got already");
      }
      factories.addAll(found);
    } catch (ServiceConfigurationError | LinkageError broken) {
      throw DropIn.unusable(jar, broken.toString());
    }
  }

  /** A class loader alone would pass over a broken jar in silence. */
  private static URLClassLoader loader(Path jar) {
    try (JarFile readable = new JarFile(jar.toFile())) {
      return new URLClassLoader(
          "provider " + Path.of(readable.getName()).getFileName(),
          new URL[] {jar.toUri().toURL()},
          ProviderFactory.class.getClassLoader());
    } catch (IOException broken) {
      throw DropIn.unusable(jar, broken.toString());
    }
  }

  List<DropIn> factories() {
    return List.copyOf(factories);
  }

  /** Lets go of the jars' files. */
  @Override
  public void close() {
    for (URLClassLoader loader : loaders) {
      try {
        loader.close();
      } catch (IOException stuck) {
        throw new UncheckedIOException(stuck);
      }
    }
  }
}
