package io.threatrelay.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.threatrelay.application.CombinedProvider;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.provider.api.UnusableSetting;
import jakarta.ws.rs.client.ClientBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvidersTest {

  private static Relay relay(String... namesAndValues) {
    Map<String, String> values =
        namesAndValues.length == 0
            ? Map.of()
            : namesAndValues.length == 2
                ? Map.of(namesAndValues[0], namesAndValues[1])
                : Map.of(
                    namesAndValues[0], namesAndValues[1], namesAndValues[2], namesAndValues[3]);
    return new Relay(Settings.of(values), ClientBuilder.newBuilder());
  }

  private static List<String> ids(Relay relay) {
    return relay.providers().stream().map(p -> p.profile().id()).toList();
  }

  @Test
  void areAllThatAreFoundInTheOrderOfTheirIds() {
    try (Relay relay = relay()) {
      assertEquals(List.of("alpha", "beta-two"), ids(relay));
      assertInstanceOf(CombinedProvider.class, relay.root());
    }
  }

  @Test
  void areThoseThatAreWantedInTheOrderWanted() {
    try (Relay relay = relay("RELAY_PROVIDERS", "beta-two, alpha, beta-two")) {
      assertEquals(List.of("beta-two", "alpha"), ids(relay));
    }
  }

  @Test
  void areTheRootItselfWhereThereIsOne() {
    try (Relay relay = relay("RELAY_PROVIDERS", "alpha")) {
      assertSame(relay.providers().get(0), relay.root());
    }
  }

  @Test
  void areNamedWhereOneIsWantedThatIsNotThere() {
    assertEquals(
        "RELAY_PROVIDERS=gamma: expected provider ids, comma-separated; available: alpha, beta-two",
        assertThrows(UnusableSetting.class, () -> relay("RELAY_PROVIDERS", "alpha,gamma"))
            .getMessage());
  }

  @Test
  void takeTheirOwnSettings() {
    try (Relay relay =
        relay("BETA_TWO_API_URL", "http://127.0.0.1:1/x", "RELAY_PROVIDERS", "beta-two")) {
      assertEquals("http://127.0.0.1:1/x/", relay.providers().get(0).profile().summary());
    }
  }

  @Test
  void refuseTheirOwnSettingsByTheirNames() {
    assertEquals(
        "BETA_TWO_API_URL=nowhere/: expected an absolute http or https URL",
        assertThrows(UnusableSetting.class, () -> relay("BETA_TWO_API_URL", "nowhere/"))
            .getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BETA_TWO_API_ULR | did you mean BETA_TWO_API_URL?",
        "ALPHA_KYE | did you mean ALPHA_KEY?",
        "ALPHA_VISIBILITY | known settings are ALPHA_API_URL, ALPHA_KEY"
      })
  void refuseSettingsThatTheyDoNotDeclare(String name, String hint) {
    assertEquals(
        name + "=…: unknown setting; " + hint,
        assertThrows(UnusableSetting.class, () -> relay(name, "s3cret", "RELAY_PROVIDERS", "alpha"))
            .getMessage());
  }

  @Test
  void takeKeysForTheCommandLineAndLeaveOtherNamesAlone() {
    try (Relay relay = relay("ALPHA_KEY", "k", "ALPHABET", "x")) {
      assertEquals(2, relay.providers().size());
    }
  }

  @Test
  void areServedInTheSameOrderByEveryRun() {
    try (Relay relay = relay()) {
      List<String> kinds =
          relay.components(Optional::empty).stream()
              .map(c -> c.getClass().getSimpleName())
              .toList();

      assertEquals("IndexResource", kinds.get(0));
      assertEquals("RequestLog", kinds.get(kinds.size() - 1));
    }
  }

  @Test
  @Timeout(20)
  void leaveNoThreadBehindWhenTheRelayCloses() throws InterruptedException {
    try (Relay relay = relay()) {
      ProviderAccess access = ProviderAccess.withoutKey(Budget.of(Duration.ofSeconds(1)));
      for (int i = 0; i < 50; i++) {
        relay.providers().get(0).observe(Observable.of("ip", "192.0.2.1"), access);
      }
    }

    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("relay-")) {
        thread.join(10_000);
        assertFalse(thread.isAlive(), thread.getName());
      }
    }
  }
}
