package io.threatrelay.provider.urlscan;

import io.threatrelay.domain.ctim.Sighting;
import java.util.Optional;

/** A scan that was sighted, and its result if it could be read. */
record Scan(Sighting sighting, Optional<ScanResult> result) {

  static Scan withoutResult(Sighting sighting) {
    return new Scan(sighting, Optional.empty());
  }

  Scan withResult(ScanResult found) {
    return new Scan(sighting, Optional.of(found));
  }
}
