package io.threatrelay.fuzz;

import io.threatrelay.relayapi.RequestTarget;
import io.threatrelay.token.AuthorizationTarget;
import io.threatrelay.token.KeySetTarget;
import io.threatrelay.token.SignedTokenTarget;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is fuzzed.
 *
 * @param type what Jazzer calls
 * @param body the same in this process
 * @param corpus the inputs that are kept; there may be none
 * @param dictionary words that inputs may be made of; there may be none
 */
record Target(String name, Class<?> type, Body body, Path corpus, Path dictionary) {

  /** One input. */
  interface Body {
    void run(byte[] input) throws Exception;
  }

  static List<Target> all() {
    return Stream.concat(
            Stream.of(
                of("request", RequestTarget.class, RequestTarget::fuzzerTestOneInput),
                of(
                    "authorization",
                    AuthorizationTarget.class,
                    AuthorizationTarget::fuzzerTestOneInput),
                of("signed-token", SignedTokenTarget.class, SignedTokenTarget::fuzzerTestOneInput),
                of("key-set", KeySetTarget.class, KeySetTarget::fuzzerTestOneInput)),
            Factories.ids().stream().map(Target::provider))
        .toList();
  }

  private static Target of(String name, Class<?> type, Body body) {
    return new Target(
        name, type, body, Path.of("src/test/corpus", name), Path.of("src/test/dictionary", name));
  }

  /** A provider keeps what belongs to it in its own folder. */
  private static Target provider(String id) {
    Path tests = Path.of("../../adapters/providers", id, "src/test");
    HostileApi api = new HostileApi(Factories.of(id));
    return new Target(
        id, ProviderTarget.class, api::ask, tests.resolve("corpus"), tests.resolve("fuzz.dict"));
  }

  void run(byte[] input) throws Exception {
    body.run(input);
  }

  /** The kept inputs, in the order of their names. */
  List<Path> kept() {
    if (!Files.isDirectory(corpus)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(corpus)) {
      return files.sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
