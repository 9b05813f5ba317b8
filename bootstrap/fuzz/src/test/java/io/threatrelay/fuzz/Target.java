package io.threatrelay.fuzz;

import io.threatrelay.rest.RequestTarget;
import io.threatrelay.token.AuthorizationTarget;
import io.threatrelay.token.KeySetTarget;
import io.threatrelay.token.SignedTokenTarget;
import java.nio.file.Path;
import java.util.Locale;

/** What is fuzzed, each from a corpus that is kept beside it. */
enum Target {
  REQUEST(RequestTarget.class, RequestTarget::fuzzerTestOneInput),
  AUTHORIZATION(AuthorizationTarget.class, AuthorizationTarget::fuzzerTestOneInput),
  SIGNED_TOKEN(SignedTokenTarget.class, SignedTokenTarget::fuzzerTestOneInput),
  KEY_SET(KeySetTarget.class, KeySetTarget::fuzzerTestOneInput),
  SECURITYTRAILS(SecurityTrailsTarget.class, SecurityTrailsTarget::fuzzerTestOneInput),
  URLSCAN(UrlscanTarget.class, UrlscanTarget::fuzzerTestOneInput);

  /** One input. */
  private interface Body {
    void run(byte[] input) throws Exception;
  }

  private final Class<?> type;
  private final Body body;

  Target(Class<?> type, Body body) {
    this.type = type;
    this.body = body;
  }

  Class<?> type() {
    return type;
  }

  void run(byte[] input) throws Exception {
    body.run(input);
  }

  String folder() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  Path kept() {
    return Path.of("src/test/corpus", folder());
  }
}
