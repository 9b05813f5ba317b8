package io.threatrelay.provider.urlscan;

import io.threatrelay.domain.port.ProviderAccess;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** How many scans of an observable the module wants: the claim {@code CTR_ENTITIES_LIMIT}. */
record EntityLimit(int scans) {

  private static final EntityLimit OTHERWISE = new EntityLimit(100);

  static EntityLimit of(ProviderAccess access) {
    return Optional.ofNullable(access.settings().value("CTR_ENTITIES_LIMIT"))
        .map(String::valueOf)
        .filter(text -> text.matches("[0-9]{1,9}"))
        .map(Integer::valueOf)
        .filter(number -> number > 0)
        .map(EntityLimit::new)
        .orElse(OTHERWISE);
  }

  /** The newest scans, newest first; scans of the same time keep their order. */
  List<Hit> newest(List<Hit> hits) {
    return hits.stream().sorted(Comparator.comparing(Hit::time).reversed()).limit(scans).toList();
  }
}
