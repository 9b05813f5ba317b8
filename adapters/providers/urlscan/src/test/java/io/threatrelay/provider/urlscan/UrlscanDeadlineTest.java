package io.threatrelay.provider.urlscan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.provider.testkit.Behaviour;
import io.threatrelay.provider.testkit.Bench;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When the time is over, everything found by then is told, and what is missing. */
@Timeout(20)
class UrlscanDeadlineTest {

  @Test
  void saysHowManyResultsWereReadAndKeepsThemAndAllSightings() {
    try (UrlscanStub stub = new UrlscanStub()) {
      stub.finds(
          "a@2026-03-04T10:00:00.0Z",
          "b@2026-03-03T10:00:00.0Z",
          "c@2026-03-02T10:00:00.0Z",
          "d@2026-03-01T10:00:00.0Z");
      stub.result("a", 200, UrlscanStub.MALICIOUS).result("b", 200, UrlscanStub.CLEAN);
      stub.result("c", 200, UrlscanStub.CLEAN).result("d", 200, UrlscanStub.MALICIOUS);
      // Classes that are loaded for the first time take part of a short time.
      stub.provider.observe(UrlscanStub.ADDRESS, Bench.caller("key"));
      stub.api.on("GET", "/api/v1/result/c/", Behaviour.silence());

      Findings<CtimEntity> found =
          stub.provider.observe(UrlscanStub.ADDRESS, Bench.caller("key", Duration.ofMillis(2500)));

      assertEquals(List.of("a", "b", "c", "d"), UrlscanStub.scans(found));
      assertEquals(1, UrlscanStub.kinds(found).stream().filter("Judgement"::equals).count());
      assertEquals(
          List.of(
              RelayError.warning(
                  "deadline exceeded",
                  "2 of 4 results read before the deadline, newest first, 192.0.2.80."
                      + " Missing: c, d")),
          found.errors());
    }
  }
}
