package io.threatrelay.relayapi;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.regex.Pattern;

/**
 * A request's body.
 *
 * @param announced its length in bytes as the client announced it; -1 where it did not
 * @param stream may end early where more is announced than the limits allow
 */
record RequestBody(long announced, InputStream stream) {

  static final long UNKNOWN = -1;

  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

  static RequestBody of(HttpHeaders headers, InputStream stream) {
    String length = headers.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    boolean usable = length != null && LENGTH.matcher(length).matches();
    return new RequestBody(usable ? Long.parseLong(length) : UNKNOWN, stream);
  }
}
