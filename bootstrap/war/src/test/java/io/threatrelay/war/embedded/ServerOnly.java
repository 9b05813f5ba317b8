package io.threatrelay.war.embedded;

import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;
import java.util.List;

/**
 * What an application on a server of its own would see of that server: nothing of these tests, and
 * none of the libraries that they bring along.
 */
final class ServerOnly extends ClassLoader {

  private static final List<String> SERVER =
      List.of("org.apache.", "org.eclipse.jetty.", "jakarta.servlet.", "org.slf4j.");

  private final ClassLoader tests = ServerOnly.class.getClassLoader();

  ServerOnly() {
    super(getPlatformClassLoader());
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (SERVER.stream().anyMatch(name::startsWith)) {
      return tests.loadClass(name);
    }
    throw new ClassNotFoundException(name);
  }

  @Override
  protected URL findResource(String name) {
    return isServers(name) ? tests.getResource(name) : null;
  }

  @Override
  protected Enumeration<URL> findResources(String name) throws IOException {
    return isServers(name) ? tests.getResources(name) : super.findResources(name);
  }

  private static boolean isServers(String name) {
    return SERVER.stream().anyMatch(name.replace('/', '.')::startsWith);
  }
}
