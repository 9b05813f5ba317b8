package io.threatrelay.grizzly;

import io.threatrelay.relayapi.BrowserProtection;
import org.glassfish.grizzly.http.server.ErrorPageGenerator;
import org.glassfish.grizzly.http.server.Request;

/** Grizzly's error page, as JSON and without a word about Grizzly. */
final class BareErrorPage implements ErrorPageGenerator {

  @Override
  public String generate(
      Request request, int status, String reason, String description, Throwable fault) {
    // The charset has to be named, or Grizzly would add its own.
    request.getResponse().setContentType(HttpFault.TYPE + ";charset=UTF-8");
    BrowserProtection.headers().forEach(request.getResponse()::setHeader);
    return HttpFault.json(status);
  }
}
