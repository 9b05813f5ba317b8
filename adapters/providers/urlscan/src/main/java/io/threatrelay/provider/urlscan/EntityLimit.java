package io.threatrelay.provider.urlscan;

import io.threatrelay.domain.port.ModuleSetting;
import io.threatrelay.domain.port.ModuleSetting.Kind;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.provider.api.ModuleSettings;
import java.util.Comparator;
import java.util.List;

/** How many scans of an observable the module wants: the claim {@code CTR_ENTITIES_LIMIT}. */
record EntityLimit(int scans) {

  private static final String CLAIM = "CTR_ENTITIES_LIMIT";
  private static final int OTHERWISE = 100;

  static final ModuleSetting SETTING =
      new ModuleSetting(
          CLAIM,
          Kind.INTEGER,
          "Entities limit",
          "How many scans of an observable are answered, the newest first; each is a query."
              + " Default 100.");

  static EntityLimit of(ProviderAccess access) {
    int scans = ModuleSettings.wholeNumber(access, CLAIM).orElse(0);
    return new EntityLimit(scans == 0 ? OTHERWISE : scans);
  }

  /** The newest scans, newest first; scans of the same time keep their order. */
  List<Hit> newest(List<Hit> hits) {
    return hits.stream().sorted(Comparator.comparing(Hit::time).reversed()).limit(scans).toList();
  }
}
