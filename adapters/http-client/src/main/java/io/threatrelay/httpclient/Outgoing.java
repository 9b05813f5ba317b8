package io.threatrelay.httpclient;

import jakarta.ws.rs.ProcessingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import org.glassfish.jersey.client.ClientProperties;
import org.glassfish.jersey.client.ClientRequest;

/** Jersey's requests as the JDK's. */
final class Outgoing {

  private final Proxies proxies;

  Outgoing(Proxies proxies) {
    this.proxies = proxies;
  }

  HttpRequest of(ClientRequest request) throws IOException {
    BodyPublisher body = body(request);
    HttpRequest.Builder builder = HttpRequest.newBuilder(request.getUri());
    if (!request.getUri().getScheme().equalsIgnoreCase("https")) {
      // Otherwise the JDK asks for an upgrade to HTTP/2, which confuses servers.
      builder.version(HttpClient.Version.HTTP_1_1);
    }
    int patience = request.resolveProperty(ClientProperties.READ_TIMEOUT, 0);
    if (patience > 0) {
      builder.timeout(Duration.ofMillis(patience));
    }
    request
        .getStringHeaders()
        .forEach((name, values) -> values.forEach(value -> add(builder, name, value)));
    proxies
        .of(request.getUri())
        .flatMap(proxy -> proxy.credentials())
        .ifPresent(credentials -> builder.setHeader("Proxy-Authorization", credentials));
    // With a body, even an empty one, the JDK would send Content-Length: 0; JDK 17 always does.
    return request.getMethod().equals("GET") && !request.hasEntity()
        ? builder.GET().build()
        : builder.method(request.getMethod(), body).build();
  }

  /** Requests of the relay are small. */
  private static BodyPublisher body(ClientRequest request) throws IOException {
    if (!request.hasEntity()) {
      return BodyPublishers.noBody();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    request.setStreamProvider(length -> bytes);
    request.writeEntity();
    return BodyPublishers.ofByteArray(bytes.toByteArray());
  }

  /** The JDK's complaint would say the value, which may be a key. */
  private static void add(HttpRequest.Builder builder, String name, String value) {
    try {
      builder.header(name, value);
    } catch (IllegalArgumentException unsendable) {
      throw new ProcessingException("a header that cannot be sent: " + name);
    }
  }
}
