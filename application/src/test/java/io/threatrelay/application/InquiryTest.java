package io.threatrelay.application;

import static io.threatrelay.domain.ctim.ObservableType.DOMAIN;
import static io.threatrelay.domain.ctim.ObservableType.IP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.port.Provider;
import java.util.List;
import org.junit.jupiter.api.Test;

class InquiryTest {

  private final Provider provider = FakeProvider.named("a", IP, DOMAIN);

  @Test
  void asksEachSupportedObservableOnceInTheOrderOfTheCaller() {
    Observable address = Observable.of("ip", "192.0.2.1");
    Observable name = Observable.of("domain", "Example.com");

    Inquiry inquiry =
        Inquiry.of(
            provider,
            List.of(
                name,
                Observable.of("md5", "x"),
                Observable.of("IP", "192.0.2.1"),
                address,
                Observable.of("Domain", "Example.com")));

    assertEquals(new Inquiry(5, List.of(name, address), List.of()), inquiry);
  }

  @Test
  void keepsSpellingsApartThatTheCallerKeepsApart() {
    Inquiry inquiry =
        Inquiry.of(
            provider,
            List.of(Observable.of("domain", "a.example"), Observable.of("domain", "A.example")));

    assertEquals(2, inquiry.observables().size());
  }

  @Test
  void warnsOfValuesThatAreNotWhatTheirTypeSays() {
    Inquiry inquiry =
        Inquiry.of(
            provider,
            List.of(
                Observable.of("ip", "::1"),
                Observable.of("domain", "../../ping"),
                Observable.of("IP", "::1"),
                Observable.of("url", "not supported, so nobody's business")));

    assertTrue(inquiry.isEmpty());
    assertEquals(
        List.of(
            RelayError.warning("invalid argument", "Skipped: `::1` is not a valid IP address."),
            RelayError.warning(
                "invalid argument", "Skipped: `../../ping` is not a valid domain name.")),
        inquiry.warnings());
  }

  @Test
  void shortensValuesInWarningsAndMakesThemPrintable() {
    Inquiry inquiry =
        Inquiry.of(
            provider,
            List.of(
                Observable.of("ip", "a\r\nb\u0000\u202e💩é\u007f"),
                Observable.of("ip", "x".repeat(100_000))));

    assertEquals(
        List.of(
            "Skipped: `a\\u000d\\u000ab\\u0000\\u202e\\ud83d\\udca9\\u00e9\\u007f` is not a valid IP address.",
            "Skipped: `" + "x".repeat(100) + "...` is not a valid IP address."),
        inquiry.warnings().stream().map(RelayError::message).toList());
  }
}
