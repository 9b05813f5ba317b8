package io.threatrelay.application;

import static io.threatrelay.domain.ctim.ObservableType.DOMAIN;
import static io.threatrelay.domain.ctim.ObservableType.IP;
import static io.threatrelay.domain.ctim.ObservableType.URL;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.ActionRequest;
import io.threatrelay.domain.Findings;
import io.threatrelay.domain.Reference;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.ResponseAction;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.Capability;
import io.threatrelay.domain.port.Claims;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.domain.port.ProviderProfile;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CombinedProviderTest {

  private static final Observable ADDRESS = Observable.of("ip", "192.0.2.1");
  private static final Observable NAME = Observable.of("domain", "a.example");
  private static final Observable PAGE = Observable.of("url", "https://a.example/");
  private static final Claims BOTH = new Claims(Map.of("A_KEY", "key of a", "B_KEY", "key of b"));

  /** Held, because loggers are collected as garbage, and their levels with them. */
  private static final Logger LOG = Logger.getLogger(FaultBarrier.class.getName());

  private final ExecutorService pool = Executors.newFixedThreadPool(4);
  private final Budget budget = Budget.of(Duration.ofSeconds(25));
  private final FakeProvider a = FakeProvider.named("a", IP, DOMAIN);
  private final FakeProvider b = FakeProvider.named("b", IP, URL);

  @BeforeEach
  void hush() {
    LOG.setLevel(Level.OFF);
  }

  @AfterEach
  void stop() {
    LOG.setLevel(null);
    pool.shutdownNow();
  }

  private CombinedProvider both(FakeProvider... members) {
    List<Provider> behindBarriers = Stream.of(members).<Provider>map(FaultBarrier::new).toList();
    return new CombinedProvider(behindBarriers, new ParallelFanOut(pool, 4));
  }

  @Test
  void describesItselfAsTheSumOfItsMembers() {
    ProviderProfile profile = both(b, a).profile();

    assertEquals("Source b + Source a", profile.name());
    assertEquals(List.of(IP, URL, DOMAIN), profile.types());
    assertEquals(Set.of(Capability.values()), profile.capabilities());
  }

  @Test
  void joinsWhatItsMembersSayInTheirOrder() {
    CombinedProvider both = both(b, a);

    Findings<CtimEntity> found = both.observe(ADDRESS, both.access(BOTH, budget));

    assertEquals(List.of("b knows 192.0.2.1", "a knows 192.0.2.1"), ids(found));
  }

  @Test
  void givesEachMemberItsOwnKeyAndNoOther() {
    CombinedProvider both = both(a, b);
    ProviderAccess access = both.access(BOTH, budget);

    both.observe(ADDRESS, access);
    both.refer(ADDRESS, access);
    both.health(access);
    both.trigger(new ActionRequest("respond-b-x", "url", "x"), access);

    assertEquals(Set.of("key of a"), Set.copyOf(a.seenKeys()));
    assertEquals(Set.of("key of b"), Set.copyOf(b.seenKeys()));
    assertThrows(IllegalStateException.class, access::key);
  }

  @Test
  void asksAMemberThatNeedsNoKeyWhateverKeysThereAre() {
    FakeProvider open = FakeProvider.keyless("open", IP);
    CombinedProvider all = both(a, open);

    for (Claims claims : List.of(BOTH, new Claims(Map.of()))) {
      Findings<CtimEntity> found = all.observe(ADDRESS, all.access(claims, budget));
      assertTrue(ids(found).contains("open knows 192.0.2.1"));
      assertEquals(List.of(), found.errors());
    }
    assertEquals(List.of("none", "none"), open.seenKeys());
  }

  @Test
  void showsNoMemberTheKeysOfOthersAmongTheSettings() {
    ProviderAccess access =
        both(a, b)
            .access(new Claims(Map.of("A_KEY", "x", "B_KEY", "y", "PAGES", "2")), budget)
            .member("a")
            .orElseThrow();

    assertEquals("2", access.settings().value("PAGES"));
    assertFalse(access.settings().has("B_KEY"));
  }

  @Test
  void asksOnlyWhoSupportsTheObservable() {
    CombinedProvider both = both(a, b);
    ProviderAccess access = both.access(BOTH, budget);

    assertEquals(List.of("a knows a.example"), ids(both.observe(NAME, access)));
    assertEquals(List.of("b knows https://a.example/"), ids(both.observe(PAGE, access)));
    assertTrue(both.supports(NAME) && both.supports(PAGE));
    assertFalse(both.supports(Observable.of("md5", "x")));
  }

  @Test
  void asksNobodyWhatHeCannot() {
    CombinedProvider both = both(a.thatCanOnly(Capability.REFER), b);

    Findings<CtimEntity> found = both.observe(ADDRESS, both.access(BOTH, budget));

    assertEquals(List.of("b knows 192.0.2.1"), ids(found));
  }

  @Test
  void passesOverMembersThatTheTokenHasNoKeyFor() {
    CombinedProvider both = both(a, b);
    ProviderAccess access = both.access(new Claims(Map.of("B_KEY", "key of b")), budget);

    assertEquals(List.of("b knows 192.0.2.1"), ids(both.observe(ADDRESS, access)));
    assertDoesNotThrow(() -> both.health(access));
    assertEquals(List.of(), a.seenKeys());
  }

  @Test
  void saysOfAMemberWhoseKeyIsNoneWhatThatMemberSays() {
    CombinedProvider both = both(a, b);
    ProviderAccess access = both.access(new Claims(Map.of("A_KEY", "", "B_KEY", "k")), budget);

    Findings<CtimEntity> found = both.observe(ADDRESS, access);

    assertEquals(List.of("b knows 192.0.2.1"), ids(found));
    assertEquals(List.of(FakeProvider.KEY_REFUSED), found.errors());
  }

  @Test
  void refusesAKeyThatBelongsToOneProviderAndSaysWhatToDo() {
    RelayFailure refused =
        assertThrows(
            RelayFailure.class,
            () -> both(a, b).access(new Claims(Map.of("key", "x", "A_KEY", "y")), budget));

    assertEquals(
        List.of(
            RelayError.authorization(
                "The claim `key` is for a single provider."
                    + " Call the relay at one of /a, /b, or send A_KEY, B_KEY instead.")),
        refused.errors());
  }

  @Test
  void refusesATokenWithoutAnyKeyAndNamesTheClaims() {
    RelayFailure refused =
        assertThrows(
            RelayFailure.class, () -> both(a, b).access(new Claims(Map.of("C_KEY", "x")), budget));

    assertEquals(
        List.of(
            RelayError.authorization(
                "Wrong JWT payload structure. The token has none of the claims A_KEY, B_KEY.")),
        refused.errors());
  }

  @Test
  void losesOnlyTheMemberThatFails() {
    RelayError down = RelayError.fatal("unknown", "a is down");
    CombinedProvider both =
        both(
            a.that(
                access -> {
                  throw new RelayFailure(down);
                }),
            b);

    Findings<CtimEntity> found = both.observe(ADDRESS, both.access(BOTH, budget));

    assertEquals(List.of("b knows 192.0.2.1"), ids(found));
    assertEquals(List.of(down), found.errors());
  }

  @Test
  void losesOnlyTheMemberWhoseAdapterHasAFault() {
    CombinedProvider both = both(faulty(a), b);
    ProviderAccess access = both.access(BOTH, budget);

    Findings<CtimEntity> found = both.observe(ADDRESS, access);
    Findings<Reference> links = both.refer(ADDRESS, access);
    List<ResponseAction> actions = both.actions(ADDRESS);

    assertEquals(List.of("b knows 192.0.2.1"), ids(found));
    assertEquals(1, links.found().size());
    assertEquals(1, actions.size());
    assertIsFaultOfA(found.errors());
    assertIsFaultOfA(links.errors());
  }

  @Test
  void joinsTheErrorsOfMembersThatAreNotHealthy() {
    RelayError down = RelayError.fatal("unknown", "b is down");
    FakeProvider downB =
        b.that(
            access -> {
              throw new RelayFailure(down);
            });
    CombinedProvider both = both(faulty(a), downB, FakeProvider.named("c", IP));

    RelayFailure ill =
        assertThrows(
            RelayFailure.class,
            () ->
                both.health(
                    both.access(
                        new Claims(Map.of("A_KEY", "x", "B_KEY", "y", "C_KEY", "z")), budget)));

    assertEquals(2, ill.errors().size());
    assertIsFaultOfA(ill.errors().subList(0, 1));
    assertEquals(down, ill.errors().get(1));
  }

  private static FakeProvider faulty(FakeProvider provider) {
    return provider.that(
        access -> {
          throw new IllegalStateException("key=s3cret");
        });
  }

  private static void assertIsFaultOfA(List<RelayError> errors) {
    assertEquals(1, errors.size());
    assertTrue(
        errors
            .get(0)
            .message()
            .matches(
                "An internal error occurred while calling Source a\\. See the relay's log for [0-9a-f-]{36}\\."),
        errors.toString());
  }

  @Test
  void wantsATokenForLinksAsSoonAsOneMemberDoes() {
    assertFalse(both(a.whoseLinksAreOpen(), b).profile().dialect().openRefer());
    assertTrue(both(a.whoseLinksAreOpen(), b.whoseLinksAreOpen()).profile().dialect().openRefer());
    assertTrue(
        both(a.whoseLinksAreOpen(), b.thatCanOnly(Capability.OBSERVE))
            .profile()
            .dialect()
            .openRefer());
  }

  @Test
  void givesLinksOfAllMembersWithoutATokenWhereAllDo() {
    CombinedProvider both = both(a.whoseLinksAreOpen(), b.whoseLinksAreOpen());

    Findings<Reference> links = both.refer(ADDRESS, ProviderAccess.withoutKey(budget));

    assertEquals(
        List.of("a-192.0.2.1", "b-192.0.2.1"), links.found().stream().map(Reference::id).toList());
  }

  @Test
  void listsTheActionsOfAllMembersWithoutAToken() {
    List<ResponseAction> actions = both(a, b).actions(ADDRESS);

    assertEquals(
        List.of("respond-a-192.0.2.1", "respond-b-192.0.2.1"),
        actions.stream().map(ResponseAction::id).toList());
  }

  @Test
  void carriesOutAnActionWhereItCameFrom() {
    FakeProvider longer = FakeProvider.named("a-b", URL);
    CombinedProvider both = both(a, longer);
    ProviderAccess access =
        both.access(new Claims(Map.of("A_KEY", "key of a", "A_B_KEY", "key of a-b")), budget);

    both.trigger(new ActionRequest("respond-a-b-scan", "url", "x"), access);

    assertEquals(List.of("key of a-b"), longer.seenKeys());
    assertEquals(List.of(), a.seenKeys());
  }

  @Test
  void refusesActionsThatNobodyOffers() {
    CombinedProvider both = both(a.thatCanOnly(Capability.OBSERVE), b);
    ProviderAccess access = both.access(BOTH, budget);

    assertEquals(
        List.of(
            RelayError.fatal(
                "invalid argument",
                "No provider at this URL offers the action respond-a-x\\u000a")),
        assertThrows(
                RelayFailure.class,
                () -> both.trigger(new ActionRequest("respond-a-x\n", "url", "x"), access))
            .errors());
  }

  @Test
  void refusesActionsOfMembersThatTheTokenHasNoKeyFor() {
    CombinedProvider both = both(a, b);
    ProviderAccess access = both.access(new Claims(Map.of("A_KEY", "x")), budget);

    assertEquals(
        List.of(RelayError.authorization("The token lacks the claim B_KEY.")),
        assertThrows(
                RelayFailure.class,
                () -> both.trigger(new ActionRequest("respond-b-x", "url", "x"), access))
            .errors());
  }

  private static List<String> ids(Findings<CtimEntity> found) {
    return FakeProvider.ids(found);
  }
}
