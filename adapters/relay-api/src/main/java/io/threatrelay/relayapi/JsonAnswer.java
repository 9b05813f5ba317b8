package io.threatrelay.relayapi;

import jakarta.json.stream.JsonGenerator;
import java.util.function.Consumer;

/**
 * A JSON body, and what the log says of the work behind it.
 *
 * @param content writes the body
 * @param asked how many observables were asked about
 * @param docs how many entities, links or actions are answered
 * @param calls how many calls to providers it took
 * @param written runs when the body was written, or could not be
 */
public record JsonAnswer(
    Consumer<JsonGenerator> content, int asked, int docs, int calls, Runnable written) {

  static JsonAnswer of(Consumer<JsonGenerator> content) {
    return new JsonAnswer(content, 0, 0, 0, () -> {});
  }
}
