package io.threatrelay.grizzly;

import java.util.List;
import org.glassfish.grizzly.ThreadCache;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.Request;

/**
 * Grizzly puts used requests aside for the thread that ends them, sixteen for each thread. Here
 * they are made on the selector's thread and end on a worker's, where nobody takes them again: 256
 * workers would hold 60 MB of them for ever.
 */
final class ThreadCaches {

  private static final List<String> OF_REQUESTS =
      List.of(
          Request.class.getName(),
          HttpServerFilter.class.getName() + "$ServerHttpRequestImpl",
          FilterChainContext.class.getName(),
          HttpContent.class.getName());

  private ThreadCaches() {}

  /** Makes them hold nothing; who comes first says how much, so this goes before all of Grizzly. */
  static void empty() {
    OF_REQUESTS.forEach(name -> ThreadCache.obtainIndex(name, Object.class, 0));
  }
}
