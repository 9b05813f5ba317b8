package io.threatrelay.sandbox;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scans of websites: from the scenario, or else invented; and remembered under their ids. */
final class WebsiteScans {

  private static final int REMEMBERED = 50_000;

  private final Scenario scenario;
  private final Map<String, Scan> invented =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Scan> eldest) {
              return size() > REMEMBERED;
            }
          });

  WebsiteScans(Scenario scenario) {
    this.scenario = scenario;
  }

  /** Newest first. */
  List<Scan> found(ScanQuery query) {
    List<Scan> told = scenario.scans().stream().filter(query::matches).toList();
    List<Scan> found = told.isEmpty() ? InventedScans.about(query) : told;
    if (told.isEmpty()) {
      found.forEach(this::remember);
    }
    return found.stream().sorted(Comparator.comparing(Scan::time).reversed()).toList();
  }

  /** A new scan of a page; it looks as it looked before. */
  Scan submitted(String url, String visibility) {
    ScanQuery query = new ScanQuery(ScanQuery.Field.URL, url);
    Scan scan =
        found(query).stream()
            .findFirst()
            .orElseGet(() -> InventedScans.harmless(query))
            .repeated(visibility);
    remember(scan);
    return scan;
  }

  private void remember(Scan scan) {
    invented.put(scan.id(), scan);
  }

  Optional<Scan> withId(String id) {
    return scenario.scans().stream()
        .filter(scan -> scan.id().equals(id))
        .findFirst()
        .or(() -> Optional.ofNullable(invented.get(id)));
  }
}
