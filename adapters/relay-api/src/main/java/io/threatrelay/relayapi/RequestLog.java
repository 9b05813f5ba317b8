package io.threatrelay.relayapi;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** One log line for each request; the request's id comes from the caller or is made here. */
@Provider
@PreMatching
public final class RequestLog implements ContainerRequestFilter, ContainerResponseFilter {

  private static final String REQUEST_ID = "X-Request-ID";
  private static final Pattern HARMLESS_ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
  private static final String STARTED = RequestLog.class.getName() + ".started";
  private static final String ID = RequestLog.class.getName() + ".id";
  private static final int LONGEST_METHOD = 16;
  private static final Logger LOG = System.getLogger(RequestLog.class.getName());

  private final Mounts mounts;

  RequestLog(Mounts mounts) {
    this.mounts = mounts;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    request.setProperty(STARTED, System.nanoTime());
    request.setProperty(ID, id(request.getHeaderString(REQUEST_ID)));
  }

  private static String id(String sent) {
    return sent != null && HARMLESS_ID.matcher(sent).matches()
        ? sent
        : UUID.randomUUID().toString();
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (!(request.getProperty(STARTED) instanceof Long started)) {
      return;
    }
    String id = String.valueOf(request.getProperty(ID));
    response.getHeaders().putSingle(REQUEST_ID, id);
    LOG.log(Level.INFO, () -> line(request, response, started, id));
  }

  private String line(
      ContainerRequestContext request, ContainerResponseContext response, long started, String id) {
    Work work = Work.of(response.getEntity());
    Route route = Route.of(request.getUriInfo(), mounts);
    return String.format(
        Locale.ROOT,
        "method=%s mount=/%s route=%s status=%d observables=%d docs=%d calls=%d ms=%d id=%s",
        method(request),
        route.mount(),
        route.path(),
        response.getStatus(),
        work.asked(),
        work.docs(),
        work.calls(),
        (System.nanoTime() - started) / 1_000_000,
        id);
  }

  /** Callers choose it, so it is cut to the length of the longest standard method. */
  private static String method(ContainerRequestContext request) {
    String sent = request.getMethod();
    return sent.substring(0, Math.min(sent.length(), LONGEST_METHOD)).replaceAll("[^A-Za-z]", "?");
  }

  /** What was done for the request. */
  private record Work(int asked, int docs, int calls) {
    static Work of(Object entity) {
      return entity instanceof JsonAnswer answer
          ? new Work(answer.asked(), answer.docs(), answer.calls())
          : new Work(0, 0, 0);
    }
  }
}
