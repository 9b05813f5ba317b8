package io.threatrelay.provider.hibp;

import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.provider.api.Api;
import io.threatrelay.provider.api.ApiErrors;
import java.util.List;

/** The calls of Have I Been Pwned's <a href="https://haveibeenpwned.com/API/v3">API v3</a>. */
record HibpClient(Api api) {

  /** 400: nobody can have an account with a mailbox such as this. */
  static final ApiErrors ERRORS = ApiErrors.family(HibpProvider.NAME).nothingOn(400);

  /** There are about a thousand breaches in all, of ten kinds of data each. */
  private static final int MOST_ITEMS = 12_000;

  HibpClient {
    api = api.withKeyIn("hibp-api-key").withAtMost(MOST_ITEMS);
  }

  /** The breaches in which the mailbox was; null for each that is of another shape. */
  List<Breach> breaches(Observable mailbox, ProviderAccess access) {
    return api.get("breachedaccount/{}", mailbox.canonical().orElseThrow())
        .query("truncateResponse", "false")
        .items(Breach.class, access)
        .orElse(List.of());
  }

  /** The subscription tells, free of charge. */
  void checkKey(ProviderAccess access) {
    api.get("subscription/status").probe().make(access);
  }
}
