package io.threatrelay.httpclient;

import io.threatrelay.domain.FatalErrors;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.core.Configuration;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.glassfish.jersey.client.ClientProperties;
import org.glassfish.jersey.client.ClientRequest;
import org.glassfish.jersey.client.ClientResponse;
import org.glassfish.jersey.client.spi.AsyncConnectorCallback;
import org.glassfish.jersey.client.spi.Connector;
import org.glassfish.jersey.message.internal.Statuses;

/**
 * Carries Jersey's requests with the JDK's HTTP client.
 *
 * <p>Nothing is followed, and nothing sent twice ({@link JdkDefaults}).
 */
final class JdkConnector implements Connector {

  private static final int LEAST_THREADS = 4;
  private static final int IDLE_SECONDS = 30;
  private static final int PROXY_AUTHENTICATION_REQUIRED = 407;

  private final ThreadPoolExecutor threads = threads();
  private final HttpClient http;
  private final Proxies proxies;
  private final Outgoing outgoing;

  JdkConnector(Client client, Configuration settings, Proxies proxies) {
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            .executor(threads)
            .sslContext(client.getSslContext())
            .version(HttpClient.Version.HTTP_2)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(new ProxyChoice(proxies));
    int patience =
        ClientProperties.getValue(settings.getProperties(), ClientProperties.CONNECT_TIMEOUT, 0);
    if (patience > 0) {
      builder.connectTimeout(Duration.ofMillis(patience));
    }
    this.http = builder.build();
    this.proxies = proxies;
    this.outgoing = new Outgoing(proxies);
  }

  /**
   * The JDK's client would have a thread for each answer that arrives; what it does on them never
   * waits, so a few do.
   */
  private static ThreadPoolExecutor threads() {
    int few = Math.max(LEAST_THREADS, Runtime.getRuntime().availableProcessors());
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            few,
            few,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            JdkConnector::thread);
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "relay-http");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public ClientResponse apply(ClientRequest request) {
    try {
      return incoming(request, exchange(outgoing.of(request)));
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw new ProcessingException(hurried);
    } catch (IOException failed) {
      FatalErrors.rethrow(failed);
      throw new ProcessingException(failed);
    }
  }

  /** Jersey asks on a thread that may wait. */
  @Override
  public Future<?> apply(ClientRequest request, AsyncConnectorCallback callback) {
    try {
      callback.response(apply(request));
    } catch (RuntimeException failed) {
      callback.failure(failed);
    }
    return CompletableFuture.completedFuture(null);
  }

  private HttpResponse<InputStream> exchange(HttpRequest request)
      throws IOException, InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException("before anything was sent");
    }
    HttpResponse<InputStream> response;
    try {
      response = http.send(request, head -> new AnswerBody());
    } catch (IOException failed) {
      if (!StreamLimitFallback.isWhy(failed)) {
        throw failed;
      }
      response = http.send(StreamLimitFallback.elsewhere(request), head -> new AnswerBody());
    }
    if (response.statusCode() == PROXY_AUTHENTICATION_REQUIRED
        && proxies.of(request.uri()).isPresent()) {
      // The JDK's client does not tell a proxy's refusal from an answer that came through it.
      response.body().close();
      throw new IOException("the proxy wants other credentials");
    }
    return response;
  }

  private static ClientResponse incoming(ClientRequest request, HttpResponse<InputStream> answer) {
    ClientResponse response = new ClientResponse(Statuses.from(answer.statusCode()), request);
    answer
        .headers()
        .map()
        .forEach(
            (name, values) -> {
              // HTTP/2 has the status among the headers.
              if (!name.startsWith(":")) {
                response.getHeaders().addAll(name, values);
              }
            });
    response.setEntityStream(answer.body());
    return response;
  }

  @Override
  public String getName() {
    return "java.net.http";
  }

  @Override
  public void close() {
    // The JDK's client ends when nobody holds it any more; not before 21 can it be told to. Until
    // then it may need a thread, so the pool is not shut down: its idle threads end.
    threads.setKeepAliveTime(1, TimeUnit.MILLISECONDS);
  }
}
