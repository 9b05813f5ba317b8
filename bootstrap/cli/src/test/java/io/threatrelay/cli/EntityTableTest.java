package io.threatrelay.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.threatrelay.domain.ctim.Disposition;
import io.threatrelay.domain.ctim.EntityId;
import io.threatrelay.domain.ctim.Judgement;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.Timestamp;
import io.threatrelay.domain.ctim.ValidTime;
import io.threatrelay.domain.ctim.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntityTableTest {

  private static final Observable DOMAIN = Observable.of("domain", "www.example.com");
  private static final Timestamp NOW =
      new Timestamp(Instant.parse("2026-03-01T10:20:30Z"), Timestamp.Precision.SECONDS);

  @Test
  void showsTheVerdictBeforeTheJudgementsThatItComesFrom() {
    Judgement judgement =
        Judgement.of(
                EntityId.transientId("judgement", new UUID(0, 1)),
                "A source",
                DOMAIN,
                Disposition.MALICIOUS,
                ValidTime.between(NOW, NOW.plusDays(7)))
            .reason("phishing")
            .build();
    Verdict verdict = Verdict.of(List.of(judgement), NOW.instant()).orElseThrow();

    assertEquals(
        List.of(
            "               verdict    2026-03-01 10:20  MALICIOUS until 2026-03-08 10:20",
            "A source       judgement  2026-03-01 10:20  MALICIOUS, severity High: phishing"),
        EntityTable.lines(DOMAIN, List.of(judgement, verdict)));
  }
}
