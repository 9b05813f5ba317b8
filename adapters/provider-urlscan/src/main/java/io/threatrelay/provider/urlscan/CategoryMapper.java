package io.threatrelay.provider.urlscan;

import io.threatrelay.domain.ctim.Confidence;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.EntityId;
import io.threatrelay.domain.ctim.Indicator;
import io.threatrelay.domain.ctim.Relationship;
import io.threatrelay.domain.ctim.ValidTime;
import io.threatrelay.provider.kit.CtimText;
import io.threatrelay.provider.kit.NameUuid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Categories of malicious scans, as CTIM: an indicator each, which indicates the sightings. */
final class CategoryMapper {

  private final Supplier<UUID> ids;

  CategoryMapper(Supplier<UUID> ids) {
    this.ids = ids;
  }

  /** The indicators in the order of first sight, then the relationships by category. */
  List<CtimEntity> of(List<Verdict> verdicts) {
    Map<String, List<Verdict>> byCategory = new LinkedHashMap<>();
    for (Verdict verdict : verdicts) {
      for (String category : new LinkedHashSet<>(verdict.categories())) {
        byCategory.computeIfAbsent(category, any -> new ArrayList<>()).add(verdict);
      }
    }
    List<CtimEntity> entities = new ArrayList<>();
    byCategory.forEach((category, ofIt) -> entities.add(indicator(category, ofIt.get(0))));
    byCategory.forEach(
        (category, ofIt) -> ofIt.forEach(verdict -> entities.add(indicates(category, verdict))));
    return entities;
  }

  private static Indicator indicator(String category, Verdict first) {
    String description = "Classified as " + category;
    return new Indicator(
        id(category),
        UrlscanProvider.NAME,
        Confidence.HIGH,
        ValidTime.UNBOUNDED,
        CtimText.line(category),
        CtimText.description(description),
        CtimText.shortDescription(description),
        CtimText.lines(first.tags()));
  }

  private Relationship indicates(String category, Verdict verdict) {
    return new Relationship(
        EntityId.transientId(Relationship.TYPE, ids.get()),
        Relationship.INDICATES,
        id(category),
        verdict.sighting().id());
  }

  private static EntityId id(String category) {
    return EntityId.transientId(Indicator.TYPE, NameUuid.of(category));
  }
}
