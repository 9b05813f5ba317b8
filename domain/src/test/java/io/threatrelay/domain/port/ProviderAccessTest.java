package io.threatrelay.domain.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.ObservableType;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderAccessTest {

  private static final RelayError REFUSED = RelayError.fatal("permission denied", "no key");
  private static final Provider PROVIDER = new SomeProvider();

  @Test
  void takesTheKeyOfATokenForOneProvider() {
    assertEquals("secret", access(Map.of("key", "secret", "SOME_SOURCE_KEY", "other")).key());
  }

  @Test
  void takesItsOwnKeyOfATokenForSeveral() {
    assertEquals("secret", access(Map.of("SOME_SOURCE_KEY", "secret", "OTHER_KEY", "x")).key());
  }

  @Test
  void refusesATokenWithoutAKeyForIt() {
    RelayFailure refused =
        assertThrows(RelayFailure.class, () -> access(Map.of("OTHER_KEY", "x", "KEY", "y")));

    assertEquals(
        List.of(RelayError.authorization("Wrong JWT payload structure")), refused.errors());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " key", "ke\ny", "k\u0000", "schlüssel", "\u007f", "кey"})
  void refusesKeysThatNoHeaderCanCarryWhenTheKeyIsNeeded(String key) {
    ProviderAccess access = access(Map.of("key", key));

    assertEquals(List.of(REFUSED), assertThrows(RelayFailure.class, access::key).errors());
  }

  @Test
  void refusesKeysThatAreNoText() {
    Map<String, Object> nothing = new HashMap<>();
    nothing.put("key", null);

    assertThrows(RelayFailure.class, access(nothing)::key);
    assertThrows(RelayFailure.class, access(Map.of("key", 5L))::key);
    assertThrows(RelayFailure.class, access(Map.of("key", List.of("secret")))::key);
  }

  @Test
  void takesKeysWithBlanksInside() {
    assertEquals("two words!~", access(Map.of("key", "two words!~")).key());
  }

  @Test
  void showsAProviderTheSettingsAndNobodysKey() {
    Claims settings =
        access(Map.of("key", "a", "SOME_SOURCE_KEY", "b", "OTHER_KEY", "c", "PAGES", "2"))
            .settings();

    assertEquals("2", settings.value("PAGES"));
    assertFalse(
        settings.has("key") || settings.has("SOME_SOURCE_KEY") || settings.has("OTHER_KEY"));
    assertNull(settings.value("absent"));
  }

  @Test
  void hidesSecretsFromWhoeverPrintsIt() {
    Claims claims = new Claims(Map.of("key", "s3cret", "OTHER_KEY", "s3cret", "PAGES", "s3cret"));
    ProviderAccess one = PROVIDER.access(claims, budget());
    ProviderAccess several = ProviderAccess.toSeveral(Map.of("some-source", one), budget());

    String printed = claims + " " + one + " " + several + " " + access(Map.of("key", "s3cret\n"));

    assertFalse(printed.contains("s3cret"), printed);
    assertTrue(printed.contains("PAGES") && printed.contains("some-source"), printed);
  }

  @Test
  void leadsToMembersByTheirIds() {
    ProviderAccess one = access(Map.of("key", "secret"));
    ProviderAccess several = ProviderAccess.toSeveral(Map.of("some-source", one), budget());

    assertEquals("secret", several.member("some-source").orElseThrow().key());
    assertTrue(several.member("other").isEmpty());
    assertThrows(IllegalStateException.class, several::key);
    assertThrows(IllegalStateException.class, ProviderAccess.withoutKey(budget())::key);
  }

  @Test
  void offersTheActionsThatCarryItsName() {
    assertTrue(PROVIDER.offers("respond-some-source-scan"));
    assertFalse(PROVIDER.offers("respond-some-sourcery"));
  }

  @Test
  void knowsProvidersByIdsThatSuitPathsAndClaims() {
    assertEquals("SOME_SOURCE_KEY", PROVIDER.profile().keyClaim());
    for (String id : List.of("", "Upper", "a/b", "a b", "1a", "-a", "a_b", "ä")) {
      assertThrows(IllegalArgumentException.class, () -> SomeProvider.profile(id), id);
    }
  }

  private static ProviderAccess access(Map<String, Object> claims) {
    return PROVIDER.access(new Claims(claims), budget());
  }

  private static Budget budget() {
    return Budget.of(Duration.ofSeconds(1));
  }

  private static final class SomeProvider implements Provider {

    static ProviderProfile profile(String id) {
      return ProviderProfile.of(id, "Some Source", "https://example.com/")
          .types(ObservableType.IP)
          .keyRefusal(REFUSED)
          .build();
    }

    @Override
    public ProviderProfile profile() {
      return profile("some-source");
    }

    @Override
    public Findings<CtimEntity> observe(Observable observable, ProviderAccess access) {
      return Findings.nothing();
    }

    @Override
    public void health(ProviderAccess access) {}
  }
}
