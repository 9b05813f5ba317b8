package io.threatrelay.application;

import static io.threatrelay.domain.ctim.ObservableType.IP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.threatrelay.domain.ActionRequest;
import io.threatrelay.domain.Findings;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.ResponseAction;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Disposition;
import io.threatrelay.domain.ctim.EntityId;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.Verdict;
import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.Claims;
import io.threatrelay.domain.port.FanOut;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class UseCaseTest {

  private static final List<Observable> ASKED =
      List.of(
          Observable.of("ip", "192.0.2.1"),
          Observable.of("ip", "nonsense"),
          Observable.of("ip", "192.0.2.2"));
  private static final RelayError WARNING =
      RelayError.warning("invalid argument", "Skipped: `nonsense` is not a valid IP address.");
  private static final RelayError DOWN = RelayError.fatal("unknown", "down");

  private final FakeProvider provider = FakeProvider.named("a", IP);
  private final FanOut fanOut = new ParallelFanOut(task -> {}, 1);
  private final ProviderAccess access =
      ProviderAccess.with("key", new Claims(Map.of()), Budget.of(Duration.ofSeconds(1)));

  @Test
  void answersWithEverythingFoundAndTheWarnings() {
    Findings<CtimEntity> found =
        new ObserveObservables(fanOut).on(provider, Inquiry.of(provider, ASKED), access);

    assertEquals(List.of("a knows 192.0.2.1", "a knows 192.0.2.2"), FakeProvider.ids(found));
    assertEquals(List.of(WARNING), found.errors());
  }

  @Test
  void deliberatesAndPutsTheVerdictBeforeItsJudgements() {
    Clock during = Clock.fixed(Instant.parse("2026-03-02T00:00:00Z"), ZoneOffset.UTC);

    Findings<CtimEntity> found =
        new DeliberateObservables(fanOut, during).on(provider, Inquiry.of(provider, ASKED), access);

    assertEquals(
        List.of("Verdict", "Judgement", "Verdict", "Judgement"),
        found.found().stream().map(entity -> entity.getClass().getSimpleName()).toList());
    assertEquals(
        new Verdict(
            Observable.of("ip", "192.0.2.1"),
            Disposition.MALICIOUS,
            FakeProvider.HELD,
            new EntityId("a judges 192.0.2.1")),
        found.found().get(0));
    assertEquals(List.of(WARNING), found.errors());
  }

  @Test
  void hasNoVerdictWhenTheJudgementsAreOver() {
    Clock after = Clock.fixed(Instant.parse("2026-03-08T00:00:00Z"), ZoneOffset.UTC);

    Findings<CtimEntity> found =
        new DeliberateObservables(fanOut, after).on(provider, Inquiry.of(provider, ASKED), access);

    assertEquals(
        List.of("Judgement", "Judgement"),
        found.found().stream().map(entity -> entity.getClass().getSimpleName()).toList());
  }

  @Test
  void linksEverythingThatIsWhatItsTypeSays() {
    var links = new ReferObservables(fanOut).on(provider, Inquiry.of(provider, ASKED), access);

    assertEquals(
        List.of("a-192.0.2.1", "a-192.0.2.2"),
        links.found().stream().map(link -> link.id()).toList());
    assertEquals(List.of(WARNING), links.errors());
  }

  @Test
  void listsActionsAndSaysWhatWasSkipped() {
    Findings<ResponseAction> actions =
        new RespondObservables().on(provider, Inquiry.of(provider, ASKED));

    assertEquals(2, actions.found().size());
    assertEquals(List.of(WARNING), actions.errors());
  }

  @Test
  void namesTheObservableWhoseActionsCannotBeListed() {
    AtomicInteger asked = new AtomicInteger();
    Provider broken =
        provider.that(
            question -> {
              if (asked.incrementAndGet() == 2) {
                throw new RelayFailure(DOWN);
              }
            });

    Findings<ResponseAction> actions =
        new RespondObservables().on(broken, Inquiry.of(broken, ASKED));

    assertEquals(1, actions.found().size());
    assertEquals(
        List.of(
            "down",
            "1 of 2 observables not answered in full, Source a: 192.0.2.2",
            WARNING.message()),
        actions.errors().stream().map(RelayError::message).toList());
  }

  @Test
  void saysWhyAProviderIsNotHealthyOrDidNotTakeAnOrder() {
    RelayFailure failure = new RelayFailure(DOWN);
    Provider down =
        provider.that(
            question -> {
              throw failure;
            });

    assertSame(failure, assertThrows(RelayFailure.class, () -> new CheckHealth().of(down, access)));
    assertSame(
        failure,
        assertThrows(
            RelayFailure.class,
            () -> new TriggerAction().on(down, new ActionRequest("a", "url", "x"), access)));
  }
}
