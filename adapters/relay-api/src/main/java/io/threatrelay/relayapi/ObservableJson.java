package io.threatrelay.relayapi;

import io.threatrelay.application.Inquiry;
import io.threatrelay.domain.ActionRequest;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.ctim.Observable;
import jakarta.ws.rs.BadRequestException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Reads what requests ask about, and says all that is wrong with a request at once. */
public final class ObservableJson {

  private static final List<String> OBSERVABLE = List.of("type", "value");
  private static final List<String> ACTION =
      List.of("action-id", "observable_type", "observable_value");

  private final RequestLimits limits;
  private final RequestJson json = new RequestJson();

  public ObservableJson(RequestLimits limits) {
    this.limits = limits;
  }

  /** What a list of observables asks of the mount's provider. */
  Inquiry inquiry(Mount mount, RequestBody body) {
    return read(mount, body, value -> Inquiry.of(mount.provider(), observables(value)));
  }

  /** The order in the body of a trigger. */
  ActionRequest action(Mount mount, RequestBody body) {
    return read(mount, body, this::action);
  }

  private <T> T read(Mount mount, RequestBody body, Function<Object, T> reader) {
    try {
      return reader.apply(json.read(RequestText.read(body, limits)));
    } catch (PayloadFault fault) {
      throw new RelayFailure(
          RelayError.fatal(
              RelayError.INVALID_ARGUMENT,
              "Invalid JSON payload received. " + fault.detail() + mount.dialect().faultEnding()));
    } catch (IOException notReceived) {
      throw new BadRequestException("The body did not arrive.", notReceived);
    }
  }

  private List<Observable> observables(Object value) {
    if (!(value instanceof List<?> items)) {
      throw PayloadFault.wrongType();
    }
    if (items.size() > limits.observables()) {
      throw PayloadFault.limit("List", limits.observables(), "observables");
    }
    TreeMap<Integer, Map<String, String>> faults = new TreeMap<>();
    List<Observable> observables = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Fields fields = new Fields(items.get(i), limits);
      Map<String, String> wrong = fields.faults(OBSERVABLE, false);
      if (wrong.isEmpty()) {
        observables.add(Observable.of(fields.text("type"), fields.text("value")));
      } else {
        faults.put(i, wrong);
      }
    }
    if (!faults.isEmpty()) {
      throw PayloadFault.ofItems(faults);
    }
    return observables;
  }

  private ActionRequest action(Object value) {
    Fields fields = new Fields(value, limits);
    Map<String, String> faults = fields.faults(ACTION, true);
    if (!faults.isEmpty()) {
      throw PayloadFault.ofFields(faults);
    }
    return new ActionRequest(
        fields.text("action-id"), fields.text("observable_type"), fields.text("observable_value"));
  }
}
