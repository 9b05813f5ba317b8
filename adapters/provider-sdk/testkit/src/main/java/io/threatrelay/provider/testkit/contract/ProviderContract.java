package io.threatrelay.provider.testkit.contract;

import io.threatrelay.provider.api.ProviderFactory;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every provider must do. An author implements it, and puts recorded exchanges with the API
 * into {@code src/test/resources/exchanges/<type>/<name>.exchange.json}:
 *
 * <pre>{@code
 * {"question": {"type": "ip", "value": "192.0.2.80", "settings": {}},
 *  "exchanges": [
 *    {"request": {"method": "GET", "uri": "check?ip=192.0.2.80", "headers": {"X-Key": "masked"}},
 *     "response": {"status": 200, "headers": {}, "body": {}},
 *     "required": ["/data/score"]}]}
 * }</pre>
 *
 * <p>{@code required} names what must be there: without it the answer is a {@code key error}. What
 * the relay makes of an exchange lies beside it, in {@code <name>.<route>.json}, and what it makes
 * of refusals in {@code exchanges/errors.json}; {@code -Dgolden=write} writes them, for you to
 * read.
 */
public interface ProviderContract {

  /** The provider's id. */
  String id();

  /** What must be set for the provider to call an API at this URL. */
  default Map<String, String> settings(URI api) {
    return Map.of(prefix() + "API_URL", api.toString());
  }

  private String prefix() {
    return id().toUpperCase(Locale.ROOT).replace('-', '_') + "_";
  }

  /** The provider's factory, found as a relay finds it. */
  default ProviderFactory factory() {
    List<ProviderFactory> found =
        ServiceLoader.load(ProviderFactory.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(factory -> factory.id().equals(id()))
            .toList();
    if (found.size() != 1) {
      throw new AssertionError(
          "%d factories with the id %s were found; name yours in META-INF/services/%s, once."
              .formatted(found.size(), id(), ProviderFactory.class.getName()));
    }
    return found.get(0);
  }

  /** What it says of itself is whole. */
  @TestFactory
  default Stream<DynamicTest> describesItself() {
    return new DescriptionCases(this).tests();
  }

  /** What was recorded is answered as the files beside it say, and asks nothing else. */
  @TestFactory
  default Stream<DynamicTest> answersAsRecorded() {
    return new RecordedCases(this).tests();
  }

  /** Whatever the API does instead of answering becomes the right relay error. */
  @TestFactory
  default Stream<DynamicTest> saysWhatWentWrong() {
    return new ErrorCases(this).tests();
  }

  /** A field that is missing, null or odd costs what it belongs to and nothing else. */
  @TestFactory
  default Stream<DynamicTest> noticesWhenTheApiHasChanged() {
    return new FieldCases(this).tests();
  }

  /** What the API says cannot hurt whoever reads the answer. */
  @TestFactory
  default Stream<DynamicTest> protectsItsReaders() {
    return new ReaderCases(this).tests();
  }

  /** Only the caller's key is sent, in a header, and shown nowhere. */
  @TestFactory
  default Stream<DynamicTest> keepsKeysToThemselves() {
    return new KeyCases(this).tests();
  }

  /** Nothing is sent that need not be, and no value leaves its place in a request. */
  @TestFactory
  default Stream<DynamicTest> keepsValuesInTheirPlace() {
    return new ValueCases(this).tests();
  }

  /** Deadlines, interruptions and the provider's limits hold. */
  @TestFactory
  default Stream<DynamicTest> keepsToTimeAndLimits() {
    return new TimeCases(this).tests();
  }

  /** Health checks tell the truth; actions are carried out once. */
  @TestFactory
  default Stream<DynamicTest> actsOnce() {
    return new ActionCases(this).tests();
  }
}
