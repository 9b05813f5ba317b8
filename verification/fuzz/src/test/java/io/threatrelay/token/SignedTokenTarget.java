package io.threatrelay.token;

import static io.threatrelay.fuzz.AnswerCheck.require;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Arrays;

/**
 * Tokens whose signature is right, or almost: a line with the header, one with the payload; with a
 * third one, its bytes change those of the signature.
 */
public final class SignedTokenTarget {

  private static final BigDecimal NOW =
      BigDecimal.valueOf(FuzzKeys.CLOCK.instant().getEpochSecond());
  private static final BigDecimal SKEW = BigDecimal.valueOf(60);

  private SignedTokenTarget() {}

  public static void fuzzerTestOneInput(byte[] input) {
    String[] lines = new String(input, ISO_8859_1).split("\n", 3);
    if (lines.length < 2) {
      return;
    }
    String signed =
        FuzzKeys.base64(lines[0].getBytes(ISO_8859_1))
            + "."
            + FuzzKeys.base64(lines[1].getBytes(ISO_8859_1));
    byte[] genuine = FuzzKeys.signature(signed);
    byte[] signature = lines.length < 3 ? genuine : changed(genuine, lines[2]);
    boolean taken =
        AuthorizationTarget.isTaken("Bearer " + signed + "." + FuzzKeys.base64(signature));
    if (taken) {
      require(Arrays.equals(genuine, signature), "taken without the genuine signature");
      header(object(lines[0]));
      payload(object(lines[1]));
    }
  }

  private static byte[] changed(byte[] genuine, String by) {
    byte[] changed = genuine.clone();
    for (int i = 0; i < Math.min(changed.length, by.length()); i++) {
      changed[i] ^= (byte) by.charAt(i);
    }
    return changed;
  }

  /** By JSON-P's own object model, not by the relay's reader. */
  private static JsonObject object(String line) {
    String text = new String(line.getBytes(ISO_8859_1), UTF_8);
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private static void header(JsonObject header) {
    require(header.getString("alg").equals("RS256"), "another algorithm");
    require(header.getString("kid").equals(FuzzKeys.KID), "another key");
    require(!header.containsKey("crit"), "something critical");
  }

  private static void payload(JsonObject payload) {
    require(payload.getString("jwks_host").equalsIgnoreCase(FuzzKeys.HOST), "another host");
    JsonValue audience = payload.get("aud");
    JsonValue wanted = Json.createValue(FuzzKeys.AUDIENCE);
    require(
        audience.equals(wanted) || audience instanceof JsonArray list && list.contains(wanted),
        "another audience");
    require(
        !payload.containsKey("nbf") || time(payload, "nbf").compareTo(NOW.add(SKEW)) <= 0, "early");
    require(
        !payload.containsKey("exp") || time(payload, "exp").compareTo(NOW.subtract(SKEW)) > 0,
        "late");
  }

  private static BigDecimal time(JsonObject payload, String name) {
    return payload.get(name) instanceof JsonNumber number
        ? number.bigDecimalValue()
        : new BigDecimal(((JsonString) payload.get(name)).getString());
  }
}
