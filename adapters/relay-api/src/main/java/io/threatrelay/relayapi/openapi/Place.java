package io.threatrelay.relayapi.openapi;

import io.threatrelay.domain.port.ProviderProfile;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where a provider answers.
 *
 * @param path empty for the root, else the provider's id
 * @param profile describes the provider
 */
public record Place(String path, ProviderProfile profile) {

  boolean isRoot() {
    return path.isEmpty();
  }

  List<Operation> operations() {
    return Stream.of(Operation.values())
        .filter(operation -> isRoot() || !operation.onlyAtRoot())
        .filter(operation -> operation.isOfferedBy(profile))
        .toList();
  }

  /** The path below the relay's URL, with a slash in front. */
  String pathOf(Operation operation) {
    return "/" + (isRoot() ? "" : path + "/") + operation.path();
  }

  /** The operation's word, and the mount's: {@code observeUrlscan}. */
  String idOf(Operation operation) {
    String word = operation.name().toLowerCase(Locale.ROOT);
    return isRoot() ? word : word + Words.joined(path);
  }

  /** What generated clients call the operations here together. */
  String tag() {
    return isRoot() ? "Relay" : path;
  }
}
