package io.threatrelay.provider.securitytrails;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.provider.testkit.Behaviour;
import io.threatrelay.provider.testkit.Mutations;
import io.threatrelay.provider.testkit.Recorded;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever changes in an answer, there is a sighting, a {@code key error}, both, or nothing. */
class SecurityTrailsShapesTest {

  private final SecurityTrailsStub stub = new SecurityTrailsStub();

  @AfterEach
  void stop() {
    stub.close();
  }

  private static final List<String> TOLD = List.of("key error", "unexpected data");

  @ParameterizedTest
  @CsvSource({
    "domain, shop.example.com, history-a-1.json",
    "domain, shop.example.com, history-aaaa.json",
    "ip, 192.0.2.80, domains-1.json"
  })
  void endInAnAnswerOrAKeyError(String type, String value, String file) {
    String documented = new Recorded(SecurityTrailsMapperTest.class).text(file);

    List<String> mutations = Mutations.of(documented).toList();

    assertTrue(mutations.size() > 200);
    for (String mutation : mutations) {
      stub.api.otherwise(Behaviour.json(200, mutation));
      Findings<CtimEntity> found = stub.observe(Observable.of(type, value), Map.of());
      assertEquals(
          List.of(),
          found.errors().stream().filter(e -> !TOLD.contains(e.code())).toList(),
          mutation);
    }
  }
}
