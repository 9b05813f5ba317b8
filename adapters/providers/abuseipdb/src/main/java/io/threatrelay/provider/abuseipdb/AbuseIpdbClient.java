package io.threatrelay.provider.abuseipdb;

import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.port.ModuleSetting;
import io.threatrelay.domain.port.ModuleSetting.Kind;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.provider.api.Api;
import io.threatrelay.provider.api.ApiErrors;
import io.threatrelay.provider.api.JsonText;
import io.threatrelay.provider.api.ModuleSettings;
import java.util.Optional;

/** The calls of AbuseIPDB's <a href="https://docs.abuseipdb.com/">API v2</a>. */
record AbuseIpdbClient(Api api) {

  static final ApiErrors ERRORS =
      ApiErrors.family(AbuseIpdbProvider.NAME)
          .on(422, body -> RelayError.fatal("bad request", JsonText.said(body)));

  static final ModuleSetting MAX_AGE =
      new ModuleSetting(
          "MAX_AGE_IN_DAYS",
          Kind.INTEGER,
          "Maximum age in days",
          "How old a report may be to count, 1 to 365 days. Default 90.");

  /** An answer lists the names of one address: a few. */
  private static final int MOST_ITEMS = 1000;

  AbuseIpdbClient {
    api = api.withKeyIn("Key").withAtMost(MOST_ITEMS);
  }

  Optional<Check> check(Observable address, ProviderAccess access) {
    int days = ModuleSettings.wholeNumber(access, MAX_AGE.claim(), 1, 365, 90);
    return api.get("check")
        .query("ipAddress", address.canonical().orElseThrow())
        .query("maxAgeInDays", String.valueOf(days))
        .answer(Check.class, access);
  }

  /** Nothing is free of charge: this is one of a day's checks. */
  void checkKey(ProviderAccess access) {
    api.get("check").query("ipAddress", "127.0.0.1").probe().make(access);
  }
}
