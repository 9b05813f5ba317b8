package io.threatrelay.provider.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.threatrelay.provider.runtime.FakeCalls.Script;
import io.threatrelay.provider.runtime.cache.AnswerCache;
import io.threatrelay.provider.runtime.cache.CacheLimits;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is known is not asked again. */
class AnswerCacheStageTest {

  private final Stage stage =
      new AnswerCacheStage(
          new AnswerCache(new CacheLimits(Duration.ofMinutes(5), 1 << 20), () -> {}));

  @Test
  void aLookUpIsAnsweredOnceByTheStagesAfterIt() {
    Script script = new Script().answers();

    Optional<Received<JsonObject>> first = stage.call(FakeCalls.lookUp(), script.next());
    Optional<Received<JsonObject>> second = stage.call(FakeCalls.lookUp(), script.next());

    assertSame(first.orElseThrow(), second.orElseThrow());
    assertEquals(1, script.calls.size());
  }

  @Test
  void anOrderAndAProbeAlwaysGoOn() {
    Script script = new Script().answers().answers().answers();

    stage.call(FakeCalls.order(), script.next());
    stage.call(FakeCalls.order(), script.next());
    stage.call(FakeCalls.probe(), script.next());

    assertEquals(3, script.calls.size());
  }
}
