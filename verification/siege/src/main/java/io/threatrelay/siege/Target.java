package io.threatrelay.siege;

import io.threatrelay.sandbox.Sandbox;
import io.threatrelay.token.SigningKey;
import io.threatrelay.token.TokenMint;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The relay under attack, and where its callers' tokens point to.
 *
 * @param port of the relay on 127.0.0.1
 * @param keySetHost listed, answers
 * @param hangingKeySetHost listed, accepts connections and says nothing
 */
record Target(int port, String keySetHost, String hangingKeySetHost) {

  static Target of(List<String> arguments) {
    return new Target(Integer.parseInt(arguments.get(0)), arguments.get(1), arguments.get(2));
  }

  List<String> arguments() {
    return List.of(String.valueOf(port), keySetHost, hangingKeySetHost);
  }

  String authority() {
    return "127.0.0.1:" + port;
  }

  String url() {
    return "http://" + authority();
  }

  /** A token that the relay accepts. */
  String token(String apiKey) {
    SigningKey key = Sandbox.key();
    return new TokenMint()
        .mint(
            Map.of("key", apiKey, "aud", url(), "jwks_host", keySetHost),
            key.kid(),
            key.privateKey());
  }

  /** A token that anybody can make: its signature is junk, its key-set host hangs. */
  String forgedToken(String keyId) {
    return base64("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"" + keyId + "\"}")
        + "."
        + base64(
            "{\"key\":\"x\",\"aud\":\"" + url() + "\",\"jwks_host\":\"" + hangingKeySetHost + "\"}")
        + ".AAAA";
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }
}
