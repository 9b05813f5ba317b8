package io.threatrelay.provider.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.threatrelay.ctimjson.CtimSchema;
import io.threatrelay.domain.ctim.ObservableType;
import io.threatrelay.domain.port.ProviderProfile;
import io.threatrelay.provider.api.ProviderContext;
import io.threatrelay.provider.api.ProviderSettings;
import io.threatrelay.provider.api.UnusableSetting;
import io.threatrelay.provider.testkit.Bench;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** What a provider says of itself. */
final class DescriptionCases {

  private final ProviderContract contract;

  DescriptionCases(ProviderContract contract) {
    this.contract = contract;
  }

  Stream<DynamicTest> tests() {
    return Stream.of(
        dynamicTest("is found by ServiceLoader", contract::factory),
        dynamicTest("has a whole profile", this::profile),
        dynamicTest("takes observable types that CTIM has", this::types),
        dynamicTest("names a setting that is wrong", this::wrongSetting));
  }

  private void profile() {
    try (Subject subject = new Subject(contract)) {
      ProviderProfile profile = subject.provider.profile();
      assertEquals(contract.id(), profile.id(), "factory and profile must have the same id");
      assertFalse(profile.name().isBlank(), "the profile needs a name");
      assertTrue(
          profile.summary().endsWith("."),
          "the profile needs a summary: what it knows, in one sentence");
      assertEquals("https", profile.site().getScheme(), "the profile needs its site's https URL");
      assertFalse(profile.types().isEmpty(), "the profile needs types(…)");
    }
  }

  private void types() {
    try (Subject subject = new Subject(contract)) {
      assertKnown(subject.provider.profile().types());
    }
  }

  static void assertKnown(List<ObservableType> types) {
    Set<String> known = CtimSchema.read().observableTypes();
    for (ObservableType type : types) {
      assertTrue(
          known.contains(type.name()),
          () -> "CTIM has no observable type " + type + "; it has " + String.join(", ", known));
    }
  }

  /** Every setting that the contract knows is a URL. */
  private void wrongSetting() {
    for (String name : contract.settings(URI.create("http://127.0.0.1:1/")).keySet()) {
      Map<String, String> wrong = Map.of(name, "no URL");
      UnusableSetting refusal =
          assertThrows(
              UnusableSetting.class,
              () ->
                  contract
                      .factory()
                      .create(
                          new ProviderContext(
                              ProviderSettings.of(
                                  contract.factory(), any -> Optional.ofNullable(wrong.get(any))),
                              Bench.transport(),
                              Bench.oneByOne(),
                              Bench.CLOCK,
                              Bench.ids())),
              name + " must be declared as ProviderSetting.baseUrl(…)");
      assertTrue(refusal.getMessage().startsWith(name + "="), refusal.getMessage());
    }
  }
}
