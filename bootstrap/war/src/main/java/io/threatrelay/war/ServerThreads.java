package io.threatrelay.war;

import java.util.Optional;
import java.util.concurrent.Executor;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The threads that a server lends to its applications, so that it knows of all that run. */
final class ServerThreads {

  private static final String NAME = "java:comp/DefaultManagedExecutorService";

  private ServerThreads() {}

  /** Servlet containers have none; a full server has, as of Jakarta Concurrency. */
  static Optional<Executor> ifThereAreAny() {
    try {
      return InitialContext.doLookup(NAME) instanceof Executor threads
          ? Optional.of(threads)
          : Optional.empty();
    } catch (NamingException none) {
      return Optional.empty();
    }
  }
}
