package io.threatrelay.relayapi;

import io.threatrelay.application.Inquiry;
import io.threatrelay.domain.Findings;
import io.threatrelay.domain.Reference;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.ResponseAction;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.WebLink;
import io.threatrelay.domain.port.Budget;
import io.threatrelay.relayapi.openapi.Output;
import jakarta.json.stream.JsonGenerator;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Answers as examples, written by what writes the real ones. */
final class Samples {

  private static final Inquiry ONE = new Inquiry(1, List.of(SampleEntities.DOMAIN), List.of());
  private static final RelayError BUSY =
      RelayError.fatal(RelayError.TOO_MANY_REQUESTS, "The provider asks to come again later.");

  private final Budget unspent = Budget.of(Duration.ZERO, () -> 0);
  private final Map<Output, Consumer<JsonGenerator>> all = new EnumMap<>(Output.class);

  private Samples() {}

  static Map<Output, Consumer<JsonGenerator>> all(String version) {
    return new Samples().with(version);
  }

  private Map<Output, Consumer<JsonGenerator>> with(String version) {
    add(Output.HEALTH, RelayAnswers.status("ok", unspent));
    add(Output.OBSERVE, entities(SampleEntities.observed(), List.of(BUSY)));
    add(Output.DELIBERATE, entities(SampleEntities.deliberated(), List.of()));
    add(Output.REFER, RelayAnswers.references(Findings.of(List.of(link())), ONE, unspent));
    all.put(Output.REFER_OR_NOTHING, all.get(Output.REFER));
    add(Output.RESPOND, RelayAnswers.actions(Findings.of(List.of(action())), ONE));
    add(Output.TRIGGER, RelayAnswers.status("success", unspent));
    add(Output.VERSION, VersionResource.answer(version));
    add(Output.WATCHDOG, WatchdogResource.answer("alive"));
    return all;
  }

  private void add(Output output, JsonAnswer answer) {
    all.put(output, answer.content());
  }

  private JsonAnswer entities(List<CtimEntity> found, List<RelayError> errors) {
    return RelayAnswers.entities(new Findings<>(found, errors), ONE, unspent);
  }

  private static Reference link() {
    return new Reference(
        "ref-provider-search-domain-www.example.com",
        "Search for this domain",
        "Lookup this domain on the provider's site",
        WebLink.of("https://provider.example/domains/www.example.com").orElseThrow(),
        List.of("Search", "A provider"));
  }

  private static ResponseAction action() {
    return new ResponseAction(
        "respond-provider-action-domain-www.example.com",
        "Scan it",
        "Makes a request to scan this observable",
        List.of("A provider", "Scan"),
        SampleEntities.DOMAIN);
  }
}
