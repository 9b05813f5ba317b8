package io.threatrelay.relayapi;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.threatrelay.application.CombinedProvider;
import io.threatrelay.application.ParallelFanOut;
import io.threatrelay.domain.port.FanOut;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ResponseBudget;
import io.threatrelay.relayapi.proxy.RequestUrl;
import io.threatrelay.relayapi.proxy.TrustedProxies;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** The relay API on a real Grizzly on a free port of loopback, and a client of it. */
final class TestRelay implements AutoCloseable {

  static final String VERSION = "1.2.3-test";

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** Held, because loggers are collected as garbage, and their levels with them. */
  private static final List<Logger> QUIET =
      List.of(Logger.getLogger("org.glassfish"), RecordedLog.OURS);

  static {
    QUIET.forEach(logger -> logger.setLevel(Level.OFF));
  }

  private static final RequestUrl NO_PROXIES =
      new RequestUrl(new TrustedProxies(List.of()), Optional::empty);

  final FakeTokens tokens = new FakeTokens();
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T10:20:30Z"), ZoneOffset.UTC);

  private final HttpServer server;
  private final URI root;

  private TestRelay(
      Provider atRoot, List<Provider> mounted, FanOut fanOut, List<String> publicUrls) {
    Set<Object> components =
        RelayApi.components(
            new Mounts(atRoot, mounted),
            new Callers(
                tokens,
                new Audiences(publicUrls, NO_PROXIES),
                Duration.ofSeconds(25),
                ResponseBudget::unlimited),
            new ObservableJson(RequestLimits.of(1 << 20, 1000)),
            fanOut,
            CLOCK,
            VERSION);
    server =
        GrizzlyHttpServerFactory.createHttpServer(
            URI.create("http://127.0.0.1:0/"), new Resources(components));
    root = URI.create("http://127.0.0.1:" + port());
  }

  /** One provider is the root itself; several are mounted, and together at the root. */
  static TestRelay with(Provider... providers) {
    return known(List.of(), providers);
  }

  static TestRelay known(List<String> publicUrls, Provider... providers) {
    FanOut fanOut = new ParallelFanOut(ForkJoinPool.commonPool(), 4);
    List<Provider> all = List.of(providers);
    return new TestRelay(
        all.size() == 1 ? all.get(0) : new CombinedProvider(all, fanOut), all, fanOut, publicUrls);
  }

  private static final class Resources extends ResourceConfig {
    Resources(Set<Object> components) {
      components.forEach(this::registerComponent);
      register(
          new AbstractBinder() {
            @Override
            protected void configure() {
              components.stream().filter(Resources::isResource).forEach(this::bindInstance);
            }

            @SuppressWarnings("unchecked")
            private <T> void bindInstance(T resource) {
              bind(resource).to((Class<T>) resource.getClass());
            }
          });
      property("jersey.config.server.wadl.disableWadl", true);
    }

    private void registerComponent(Object component) {
      if (isResource(component)) {
        register(component.getClass());
      } else {
        register(component);
      }
    }

    private static boolean isResource(Object component) {
      return component.getClass().isAnnotationPresent(Path.class);
    }
  }

  int port() {
    return server.getListeners().iterator().next().getPort();
  }

  /** Posts a body with the token for one provider. */
  HttpResponse<String> post(String path, String body) {
    return post(path, body.getBytes(UTF_8), "Authorization", FakeTokens.FOR_ONE);
  }

  HttpResponse<String> post(String path, byte[] body, String... headers) {
    return send("POST", path, BodyPublishers.ofByteArray(body), headers);
  }

  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  HttpResponse<String> send(
      String method, String path, HttpRequest.BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(root.resolve(path))
            .timeout(Duration.ofSeconds(20))
            .method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return HTTP.send(request.build(), BodyHandlers.ofString(UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
      throw new AssertionError(hurried);
    }
  }

  /** Sends what no decent client would; the answer with its head, one character a byte. */
  String raw(String request) {
    try (Socket socket = new Socket("127.0.0.1", port())) {
      socket.setSoTimeout(20_000);
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static JsonObject json(HttpResponse<String> answer) {
    return json(answer.body());
  }

  static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  @Override
  public void close() {
    server.shutdownNow();
  }
}
