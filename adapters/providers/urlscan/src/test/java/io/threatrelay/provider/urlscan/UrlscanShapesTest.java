package io.threatrelay.provider.urlscan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.provider.testkit.Mutations;
import io.threatrelay.provider.testkit.Recorded;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever changes in an answer, there are entities, a {@code key error}, both, or nothing. */
class UrlscanShapesTest {

  private final Recorded files = new Recorded(UrlscanShapesTest.class);
  private final UrlscanStub stub = new UrlscanStub();

  @AfterEach
  void stop() {
    stub.close();
  }

  private static final List<String> TOLD = List.of("key error", "unexpected data");

  private Findings<CtimEntity> observe(String mutation) {
    Findings<CtimEntity> found = stub.observe(Map.of());
    assertEquals(
        List.of(),
        found.errors().stream().filter(e -> !TOLD.contains(e.code())).toList(),
        mutation);
    return found;
  }

  @Test
  void aResultOfAnotherShapeCostsItsJudgementAtMost() {
    stub.finds("a@2026-03-02T10:00:00.0Z", "b@2026-03-01T10:00:00.0Z");
    stub.result("b", 200, UrlscanStub.MALICIOUS);

    List<String> mutations = Mutations.of(files.text("result.json")).toList();

    assertTrue(mutations.size() > 300);
    for (String mutation : mutations) {
      stub.result("a", 200, mutation);
      List<String> kinds = UrlscanStub.kinds(observe(mutation));
      assertEquals(List.of("Sighting", "Sighting", "Judgement"), kinds.subList(0, 3), mutation);
    }
  }
}
