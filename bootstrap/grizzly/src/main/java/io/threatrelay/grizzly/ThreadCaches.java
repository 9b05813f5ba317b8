package io.threatrelay.grizzly;

import java.util.List;
import org.glassfish.grizzly.ThreadCache;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.server.Request;

/**
 * Grizzly caches used requests for the thread that ends them, sixteen for each thread. In the relay
 * they are made on the selector's thread and end on a worker's, which never reuses them: 256
 * workers would hold 60 MB of them forever.
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
