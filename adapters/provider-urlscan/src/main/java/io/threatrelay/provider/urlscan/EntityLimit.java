package io.threatrelay.provider.urlscan;

import io.threatrelay.domain.port.ProviderAccess;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;

/** How many scans of an observable the module wants: the claim {@code CTR_ENTITIES_LIMIT}. */
record EntityLimit(int scans) {

  private static final EntityLimit OTHERWISE = new EntityLimit(100);

  static EntityLimit of(ProviderAccess access) {
    String claim = String.valueOf(access.settings().value("CTR_ENTITIES_LIMIT"));
    if (!claim.matches("[0-9]{1,100}")) {
      return OTHERWISE;
    }
    int scans = new BigInteger(claim).min(BigInteger.valueOf(Integer.MAX_VALUE)).intValueExact();
    return scans == 0 ? OTHERWISE : new EntityLimit(scans);
  }

  /** The newest scans, newest first; scans of the same time keep their order. */
  List<Hit> newest(List<Hit> hits) {
    return hits.stream().sorted(Comparator.comparing(Hit::time).reversed()).limit(scans).toList();
  }
}
