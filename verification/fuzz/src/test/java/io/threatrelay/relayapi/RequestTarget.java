package io.threatrelay.relayapi;

import static io.threatrelay.fuzz.AnswerCheck.require;

import io.threatrelay.application.Inquiry;
import io.threatrelay.application.RespondObservables;
import io.threatrelay.domain.ActionRequest;
import io.threatrelay.domain.Findings;
import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.ResponseAction;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.ObservableType;
import io.threatrelay.domain.port.Capability;
import io.threatrelay.domain.port.Dialect;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.domain.port.ProviderProfile;
import io.threatrelay.fuzz.AnswerCheck;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;

/** Bodies of requests: those about observables, and those that trigger an action. */
public final class RequestTarget {

  private static final RequestLimits LIMITS = new RequestLimits(1 << 20, 20, 8, 500);
  private static final Mount MOUNT = new Mount("", new Echo());
  private static final ObservableJson BODIES = new ObservableJson(LIMITS);

  private RequestTarget() {}

  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    try {
      Inquiry inquiry = BODIES.inquiry(MOUNT, body(input));
      sameAsJsonP(inquiry, input);
      inquiry.observables().forEach(RequestTarget::canonical);
      echoed(inquiry);
    } catch (RelayFailure fault) {
      told(fault);
    }
    try {
      ActionRequest action = BODIES.action(MOUNT, body(input));
      JsonObject object = jsonP(input).asJsonObject();
      require(object.getString("action-id").equals(action.actionId()), "another action");
      require(object.getString("observable_value").equals(action.observableValue()), "another");
    } catch (RelayFailure fault) {
      told(fault);
    }
  }

  private static JsonValue jsonP(byte[] input) throws IOException {
    String text = RequestText.read(body(input), LIMITS);
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readValue();
    } catch (JsonException noJson) {
      throw new IllegalStateException("taken, but no JSON", noJson);
    }
  }

  /** What the relay reads is what JSON-P's own object model would. */
  private static void sameAsJsonP(Inquiry inquiry, byte[] input) throws IOException {
    JsonArray list = jsonP(input).asJsonArray();
    require(list.size() == inquiry.asked(), "another number of observables");
    List<Observable> all =
        list.getValuesAs(JsonObject.class).stream()
            .map(item -> Observable.of(item.getString("type"), item.getString("value")))
            .toList();
    require(all.containsAll(inquiry.observables()), "observables that nobody asked about");
  }

  /** A canonical spelling is its own, and fits into a URL. */
  private static void canonical(Observable observable) {
    String canonical = observable.canonical().orElseThrow();
    Observable again = new Observable(observable.type(), canonical);
    require(again.canonical().orElseThrow().equals(canonical), "canonical twice: " + canonical);
    if (!observable.type().equals(ObservableType.URL)) {
      require(canonical.chars().allMatch(c -> c > ' ' && c < 0x7f), "not ASCII: " + canonical);
    }
  }

  private static void echoed(Inquiry inquiry) {
    JsonObject answer =
        AnswerCheck.json(
            RelayAnswers.actions(new RespondObservables().on(MOUNT.provider(), inquiry), inquiry));
    if (!inquiry.observables().isEmpty()) {
      List<JsonObject> data = answer.getJsonArray("data").getValuesAs(JsonObject.class);
      for (int i = 0; i < data.size(); i++) {
        require(
            data.get(i)
                .getJsonObject("query-params")
                .getString("observable_value")
                .equals(inquiry.observables().get(i).value()),
            "another spelling than asked");
      }
    }
  }

  /** A refusal is one error whose message ends with the faults as JSON. */
  private static void told(RelayFailure fault) {
    require(fault.errors().size() == 1, "not one error");
    String message = fault.errors().get(0).message();
    String start = "Invalid JSON payload received. ";
    require(message.startsWith(start), message);
    require(message.chars().allMatch(c -> c >= 0x20 && c < 0x7f), "not printable");
    try (JsonReader reader =
        Json.createReader(new StringReader(message.substring(start.length())))) {
      reader.readObject();
    }
    AnswerCheck.json(RelayAnswers.errors(fault.errors()));
  }

  /** Offers one action for each observable. */
  private static final class Echo implements Provider {

    @Override
    public ProviderProfile profile() {
      return ProviderProfile.of("echo", "Echo", "https://example.com/")
          .types(ObservableType.IP, ObservableType.IPV6, ObservableType.DOMAIN, ObservableType.URL)
          .can(Capability.values())
          .dialect(new Dialect(true, true, ""))
          .build();
    }

    @Override
    public Findings<CtimEntity> observe(Observable observable, ProviderAccess access) {
      return Findings.nothing();
    }

    @Override
    public void health(ProviderAccess access) {}

    @Override
    public List<ResponseAction> actions(Observable observable) {
      return List.of(
          new ResponseAction("respond-echo-echo", "Echo", "Echoes", List.of(), observable));
    }
  }

  private static RequestBody body(byte[] input) {
    return new RequestBody(RequestBody.UNKNOWN, new ByteArrayInputStream(input));
  }
}
