package io.threatrelay.provider.testkit.contract;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.Reference;
import io.threatrelay.domain.ResponseAction;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.port.Capability;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.provider.testkit.RelayText;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The questions about observables that a provider takes, by the names of their routes. */
final class Routes {

  /** Asks one. */
  interface Question {
    JsonObject answer(Subject subject, List<Observable> asked, ProviderAccess access);
  }

  private Routes() {}

  static Map<String, Question> of(Subject subject) {
    Map<String, Question> routes = new TreeMap<>();
    if (subject.provider.profile().can(Capability.OBSERVE)) {
      routes.put("observe", (s, asked, access) -> RelayText.answer(s.observe(asked, access)));
    }
    if (subject.provider.profile().can(Capability.DELIBERATE)) {
      routes.put("deliberate", (s, asked, access) -> RelayText.answer(s.deliberate(asked, access)));
    }
    if (subject.provider.profile().can(Capability.REFER)) {
      routes.put("refer", Routes::refer);
    }
    if (subject.provider.profile().can(Capability.RESPOND)) {
      routes.put("respond", Routes::respond);
    }
    return routes;
  }

  private static JsonObject refer(Subject subject, List<Observable> asked, ProviderAccess access) {
    Findings<Reference> links = subject.refer(asked, access);
    return RelayText.answer(RelayText.references(links.found()).build(), links.errors());
  }

  private static JsonObject respond(
      Subject subject, List<Observable> asked, ProviderAccess access) {
    Findings<ResponseAction> actions = subject.respond(asked);
    return RelayText.answer(RelayText.actions(actions.found()).build(), actions.errors());
  }
}
