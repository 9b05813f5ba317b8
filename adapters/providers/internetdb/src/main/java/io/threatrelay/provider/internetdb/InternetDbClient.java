package io.threatrelay.provider.internetdb;

import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.provider.api.Api;
import io.threatrelay.provider.api.ApiErrors;
import java.util.Optional;

/** The calls of <a href="https://internetdb.shodan.io/docs">Shodan InternetDB's API</a>. */
record InternetDbClient(Api api) {

  /** 422: an address of a kind that is not in it. */
  static final ApiErrors ERRORS = ApiErrors.family(InternetDbProvider.NAME).nothingOn(422);

  /** A busy shared host has some hundred names. */
  private static final int MOST_ITEMS = 5000;

  InternetDbClient {
    api = api.withAtMost(MOST_ITEMS);
  }

  Optional<Host> host(Observable address, ProviderAccess access) {
    return api.get("{}", address.canonical().orElseThrow()).answer(Host.class, access);
  }

  void checkApi(ProviderAccess access) {
    api.get("{}", "1.1.1.1").probe().make(access);
  }
}
