package io.threatrelay.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingsTest {

  private static final RelayError BROKEN = RelayError.fatal("unknown", "broken");
  private static final RelayError SLOW = RelayError.warning("deadline exceeded", "slow");

  @Test
  void joinsPartsInTheirOrderAndSaysEachErrorOnce() {
    Findings<String> first = new Findings<>(List.of("a"), List.of(BROKEN, SLOW, BROKEN));
    Findings<String> second = new Findings<>(List.of("b", "a"), List.of(SLOW));

    Findings<String> joined = first.plus(second);

    assertEquals(List.of("a", "b", "a"), joined.found());
    assertEquals(List.of(BROKEN, SLOW), joined.errors());
  }

  @Test
  void losesOnlyTheItemThatFailed() {
    Findings<String> found =
        Findings.ofEach(
            List.of("a", "bad", "c"),
            item -> {
              if (item.equals("bad")) {
                throw new RelayFailure(BROKEN);
              }
              return Findings.of(List.of(item));
            });

    assertEquals(new Findings<>(List.of("a", "c"), List.of(BROKEN)), found);
  }

  @Test
  void letsFaultsThroughThatNobodyForesaw() {
    assertThrows(
        IllegalStateException.class,
        () ->
            Findings.ofEach(
                List.of("a"),
                item -> {
                  throw new IllegalStateException();
                }));
  }

  @Test
  void keepsNoListThatOthersMayChange() {
    List<String> found = new ArrayList<>(List.of("a"));
    Findings<String> findings = Findings.of(found);

    found.add("b");

    assertEquals(List.of("a"), findings.found());
  }

  @Test
  void knowsNoFailureWithoutAnError() {
    assertEquals(List.of(BROKEN), new RelayFailure(BROKEN).errors());
    assertThrows(IllegalArgumentException.class, () -> new RelayFailure(List.of()));
  }
}
