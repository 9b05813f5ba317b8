package io.threatrelay.token;

import static io.threatrelay.fuzz.AnswerCheck.require;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.threatrelay.domain.RelayFailure;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Key sets, each after a line with the {@code Cache-Control} that came with it. */
public final class KeySetTarget {

  private static final BoundedJson JSON = new BoundedJson();

  private KeySetTarget() {}

  public static void fuzzerTestOneInput(byte[] input) {
    int line = 0;
    while (line < input.length && input[line] != '\n') {
      line++;
    }
    Duration fresh = Freshness.of(new String(input, 0, line, ISO_8859_1));
    require(
        fresh.compareTo(Duration.ofMinutes(5)) >= 0 && fresh.compareTo(Duration.ofHours(24)) <= 0,
        "fresh for " + fresh);
    try {
      Object json =
          JSON.read(Arrays.copyOfRange(input, Math.min(line + 1, input.length), input.length));
      keys(json, KeySet.of(json));
    } catch (NotJsonException | RelayFailure refused) {
      // As it should be.
    }
  }

  private static void keys(Object json, KeySet set) {
    for (Object item : (List<?>) ((Map<?, ?>) json).get("keys")) {
      if (item instanceof Map<?, ?> jwk && jwk.get("kid") instanceof String id) {
        set.find(id)
            .ifPresent(
                key -> {
                  int bits = key.getModulus().bitLength();
                  require(bits >= 2048 && bits <= 8192, "a key of " + bits + " bits");
                  require(key.getPublicExponent().testBit(0), "an even exponent");
                  require(key.getPublicExponent().bitLength() <= 64, "a huge exponent");
                });
      }
    }
  }
}
