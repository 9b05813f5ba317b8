package io.threatrelay.relayapi.openapi;

import io.threatrelay.domain.ctim.ObservableType;
import io.threatrelay.domain.port.ProviderProfile;
import java.util.List;

/** What an operation is told. */
enum Input {
  NOTHING,
  OBSERVABLES,
  ACTION,
  HEALTH_CHECK;

  private static final int EXAMPLES = 2;

  /** The members of an operation that describe it. */
  Tree of(ProviderProfile profile) {
    return switch (this) {
      case NOTHING -> Tree.empty();
      case OBSERVABLES -> body("Observables", observables(profile.types()));
      case ACTION -> body("ActionForm", action(profile));
      case HEALTH_CHECK -> Tree.of("parameters", List.of(header()));
    };
  }

  private static Tree body(String schema, Object example) {
    Tree json = Tree.of("schema", Schemas.ref(schema)).with("example", example);
    return Tree.of(
        "requestBody",
        Tree.of("required", true).with("content", Tree.of("application/json", json)));
  }

  private static List<Tree> observables(List<ObservableType> types) {
    return types.stream()
        .limit(EXAMPLES)
        .map(type -> Tree.of("type", type.name()).with("value", value(type)))
        .toList();
  }

  /** What nobody owns. */
  private static String value(ObservableType type) {
    return switch (type.name()) {
      case "ip" -> "192.0.2.1";
      case "ipv6" -> "2001:db8::1";
      case "url" -> "https://www.example.com/";
      case "email" -> "somebody@example.com";
      default -> "www.example.com";
    };
  }

  private static Tree action(ProviderProfile profile) {
    ObservableType type = profile.types().get(profile.types().size() - 1);
    return Tree.of("action-id", "respond-" + profile.id() + "-action")
        .with("observable_type", type.name())
        .with("observable_value", value(type));
  }

  private static Tree header() {
    return Tree.of("name", "Health-Check")
        .with("in", "header")
        .with("required", true)
        .with("description", "Returned in the answer.")
        .with("schema", Schemas.text())
        .with("example", "alive");
  }
}
