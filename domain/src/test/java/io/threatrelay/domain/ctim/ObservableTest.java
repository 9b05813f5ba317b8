package io.threatrelay.domain.ctim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObservableTest {

  @Test
  void foldsTheTypeAndKeepsTheSpellingOfTheValue() {
    Observable observable = Observable.of("DOMAIN", "Example.COM.");

    assertEquals(ObservableType.DOMAIN, observable.type());
    assertEquals("Example.COM.", observable.value());
    assertEquals(Optional.of("Example.COM"), observable.canonical());
  }

  @Test
  void foldsTheTypeAlikeInEveryCountry() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    try {
      assertEquals(ObservableType.IP, new ObservableType("IP"));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void isEqualByTypeAndSpelling() {
    assertEquals(Observable.of("ip", "1.2.3.4"), Observable.of("IP", "1.2.3.4"));
    assertNotEquals(Observable.of("domain", "a.example"), Observable.of("domain", "A.example"));
  }

  @Test
  void takesValuesOfUnknownTypesAsTheyAre() {
    assertEquals(Optional.of(" no hash "), Observable.of("md5", " no hash ").canonical());
  }

  @Test
  void wantsTypeAndValue() {
    assertThrows(NullPointerException.class, () -> new Observable(null, "x"));
    assertThrows(NullPointerException.class, () -> new Observable(ObservableType.IP, null));
  }
}
