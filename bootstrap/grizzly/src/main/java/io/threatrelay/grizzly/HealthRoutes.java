package io.threatrelay.grizzly;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.server.Request;

/**
 * The routes that tell whether the relay is alive: {@code GET /watchdog}, {@code POST /version},
 * both also under a mount, and {@code GET /}. They call no provider, and their answers are smaller
 * than what a connection may queue, so they never wait. They have threads of their own, because all
 * request threads may be waiting for a provider.
 */
final class HealthRoutes {

  private static final int THREADS = 2;

  /** At a millisecond each, even the last one waits only briefly. */
  private static final int PLACES = 64;

  private static final int LARGEST_BODY = 16 << 10;

  private static final Pattern GET = Pattern.compile("/|/(?:[^/]+/)?watchdog/?");
  private static final Pattern POST = Pattern.compile("/(?:[^/]+/)?version/?");

  private HealthRoutes() {}

  /** Platform threads on every runtime: the carriers of virtual ones may all be busy. */
  static RequestLane lane() {
    AtomicInteger next = new AtomicInteger();
    ExecutorService threads =
        Executors.newFixedThreadPool(
            THREADS, task -> new Thread(task, "relay-health-" + next.incrementAndGet()));
    return new RequestLane(new AdmissionLimit(PLACES, PLACES * LARGEST_BODY), threads);
  }

  /** Whether this is a request for one of them; those with large bodies are not. */
  static boolean include(Request request) {
    if (request.getInputBuffer().available() > LARGEST_BODY) {
      return false;
    }
    Method method = request.getMethod();
    String path = request.getRequest().getRequestURI();
    return Method.GET.equals(method) && GET.matcher(path).matches()
        || Method.POST.equals(method) && POST.matcher(path).matches();
  }
}
