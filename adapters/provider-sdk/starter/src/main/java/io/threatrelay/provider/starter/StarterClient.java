package io.threatrelay.provider.starter;

import static io.threatrelay.domain.RelayError.UNKNOWN;
import static io.threatrelay.domain.RelayError.fatal;

import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.provider.api.Api;
import io.threatrelay.provider.api.ApiErrors;
import java.util.Optional;

/** The calls of Starter's API. */
record StarterClient(Api api) {

  /** What statuses mean. Each that its documentation names wants a row. */
  static final ApiErrors ERRORS = ApiErrors.of(StarterProvider.NAME, body -> fatal(UNKNOWN, body));

  StarterClient {
    api = api.withKeyIn("X-Api-Key");
  }

  /** What is known about an address; empty when nothing is. */
  Optional<IpReport> report(Observable ip, ProviderAccess access) {
    return api.get("check")
        .query("ip", ip.canonical().orElseThrow())
        .answer(IpReport.class, access);
  }

  /** Whether the key is taken. */
  void checkKey(ProviderAccess access) {
    api.get("check").query("ip", "192.0.2.1").probe().make(access);
  }
}
