package io.threatrelay.provider.internetdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.Claims;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.provider.testkit.Bench;
import io.threatrelay.provider.testkit.StubApi;
import io.threatrelay.provider.testkit.StubApi.Seen;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the contract does not ask. */
class InternetDbTest {

  @Test
  void isAskedWithoutAnyKeyThatATokenHas() {
    try (StubApi api = StubApi.start()) {
      Provider provider =
          Bench.provider(
              new InternetDbFactory(), Map.of("INTERNETDB_API_URL", api.url().toString()));
      ProviderAccess access =
          provider.access(
              new Claims(Map.of("key", "of another")), Budget.of(Duration.ofSeconds(10)));

      provider.observe(Observable.of("ip", "192.0.2.80"), access);

      Seen request = api.seen().get(0);
      assertEquals("GET /192.0.2.80", request.line());
      assertFalse(request.headers().containsValue("of another"));
    }
  }

  @Test
  void isHealthyWhereAnAddressCanBeLookedUp() {
    try (StubApi api = StubApi.start().on("GET", "/1.1.1.1", 200, "{}")) {
      Bench.provider(new InternetDbFactory(), Map.of("INTERNETDB_API_URL", api.url().toString()))
          .health(Bench.caller("any"));

      assertEquals(1, api.seen().size());
    }
  }
}
