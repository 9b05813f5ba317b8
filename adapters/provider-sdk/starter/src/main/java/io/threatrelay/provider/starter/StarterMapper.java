package io.threatrelay.provider.starter;

import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.provider.api.Entities;
import java.util.List;

/** A report as CTIM. It is pure: what it needs comes in, what it makes goes out. */
record StarterMapper(Entities entities) {

  /** Nothing yet. */
  List<CtimEntity> entities(Observable ip, IpReport report) {
    return List.of();
  }
}
