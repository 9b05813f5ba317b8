package io.threatrelay.provider.urlscan;

import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Indicator;
import io.threatrelay.domain.ctim.Relationship;
import io.threatrelay.provider.api.Entities;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Categories of malicious scans, as CTIM: an indicator each, which indicates the sightings. */
final class CategoryMapper {

  private final Entities entities;

  CategoryMapper(Entities entities) {
    this.entities = entities;
  }

  /** The indicators in the order of first sight, then the relationships by category. */
  List<CtimEntity> of(List<MaliciousScan> scans) {
    Map<String, List<MaliciousScan>> byCategory = new LinkedHashMap<>();
    for (MaliciousScan scan : scans) {
      for (String category : new LinkedHashSet<>(scan.categories())) {
        byCategory.computeIfAbsent(category, any -> new ArrayList<>()).add(scan);
      }
    }
    List<CtimEntity> found = new ArrayList<>();
    byCategory.forEach((category, ofIt) -> found.add(indicator(category, ofIt.get(0))));
    byCategory.forEach(
        (category, ofIt) -> ofIt.forEach(scan -> found.add(indicates(category, scan))));
    return found;
  }

  private Indicator indicator(String category, MaliciousScan first) {
    return entities
        .indicator(category)
        .description("Classified as " + category)
        .tags(first.tags())
        .build();
  }

  private Relationship indicates(String category, MaliciousScan scan) {
    return entities.relationship(
        Relationship.INDICATES, entities.indicatorId(category), scan.sighting().id());
  }
}
