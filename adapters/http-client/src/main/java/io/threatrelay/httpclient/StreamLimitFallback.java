package io.threatrelay.httpclient;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;

/**
 * A server takes only so many requests at a time on one HTTP/2 connection. The JDK has one
 * connection for each server, and lets the next request fail before anything of it is sent.
 */
final class StreamLimitFallback {

  private StreamLimitFallback() {}

  static boolean isWhy(IOException failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (String.valueOf(cause.getMessage()).contains("too many concurrent streams")) {
        return true;
      }
    }
    return false;
  }

  /** The same request for a connection of its own. */
  static HttpRequest elsewhere(HttpRequest request) {
    return HttpRequest.newBuilder(request, (name, value) -> true)
        .version(HttpClient.Version.HTTP_1_1)
        .build();
  }
}
