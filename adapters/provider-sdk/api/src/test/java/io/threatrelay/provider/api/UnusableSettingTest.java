package io.threatrelay.provider.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnusableSettingTest {

  @ParameterizedTest
  @CsvSource({
    "RELAY_PORT, x, x",
    "RELAY_PUBLIC_URL, ftp://relay.example/a, ftp://relay.example/a",
    "RELAY_PUBLIC_URL, https://user:secret@relay.example, https://…@relay.example",
    "RELAY_PUBLIC_URL, https://user:se/c?r#e@t@relay.example/a, https://…@relay.example/a",
    "RELAY_PUBLIC_URL, 'https://a.example,https://u:secret@b.example', https://…@b.example",
    "RELAY_JWKS_HOSTS, user:secret@keys.example, …@keys.example",
    "ACME_API_URL, https://acme.example/?apikey=secret, https://acme.example/?…",
    "ACME_API_URL, https://acme.example/?, https://acme.example/?",
    "ACME_PASSWORD, secret, …",
    "ACME_API_KEY, secret, …",
    "acme_token, secret, …",
    "RELAY_MAX_CALLS_PER_KEY, x, x",
  })
  void quotesTheValueWithoutWhatMayBeSecret(String name, String value, String quoted) {
    assertEquals(
        name + "=" + quoted + ": another one is needed",
        new UnusableSetting(name, value, "another one is needed").getMessage());
  }
}
