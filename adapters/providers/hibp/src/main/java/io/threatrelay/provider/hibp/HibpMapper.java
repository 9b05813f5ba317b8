package io.threatrelay.provider.hibp;

import static io.threatrelay.domain.ctim.ObservedRelation.LEAKED_FROM;
import static io.threatrelay.domain.ctim.Relationship.SIGHTING_OF;
import static io.threatrelay.provider.api.Required.field;
import static io.threatrelay.provider.api.Required.time;

import io.threatrelay.domain.ctim.Confidence;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Indicator;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.ObservedRelation;
import io.threatrelay.domain.ctim.ObservedTime;
import io.threatrelay.domain.ctim.RelatedValue;
import io.threatrelay.domain.ctim.Sighting;
import io.threatrelay.domain.ctim.Timestamp;
import io.threatrelay.domain.ctim.ValidTime;
import io.threatrelay.provider.api.Entities;
import io.threatrelay.provider.api.HtmlText;
import io.threatrelay.provider.api.Site;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** A breach in which a mailbox was, as CTIM. */
record HibpMapper(Site site, Entities entities) {

  /** The sighting, the breach as its indicator, and that they belong together. */
  List<CtimEntity> entities(Observable mailbox, Breach read) {
    Breach breach = field("breach", read);
    Sighting sighting = sighting(mailbox, breach);
    Indicator indicator = indicator(breach);
    return List.of(
        sighting, indicator, entities.relationship(SIGHTING_OF, sighting.id(), indicator.id()));
  }

  private Sighting sighting(Observable mailbox, Breach breach) {
    return entities
        .sighting(mailbox, ObservedTime.at(time("BreachDate", breach.date())))
        .title("Found in a data breach")
        .description("Found in the breach " + field("Title", breach.title()))
        .confidence(confidence(breach))
        .sourceUri(site.page("Breach/{}", field("Name", breach.name())))
        .relations(leaks(mailbox, breach))
        .build();
  }

  private List<ObservedRelation> leaks(Observable mailbox, Breach breach) {
    return Optional.ofNullable(breach.domain())
        .flatMap(RelatedValue::domain)
        .map(domain -> entities.relation(mailbox, LEAKED_FROM, domain))
        .stream()
        .toList();
  }

  private Indicator indicator(Breach breach) {
    String title = field("Title", breach.title());
    return entities
        .indicator(title)
        .description(Optional.ofNullable(breach.description()).map(HtmlText::plain).orElse(title))
        .confidence(confidence(breach))
        .validTime(from(time("BreachDate", breach.date())))
        .tags(dataClasses(breach))
        .build();
  }

  private static List<String> dataClasses(Breach breach) {
    return Stream.ofNullable(breach.dataClasses())
        .flatMap(List::stream)
        .filter(Objects::nonNull)
        .toList();
  }

  private static ValidTime from(Timestamp date) {
    return new ValidTime(Optional.of(date), Optional.empty());
  }

  private static Confidence confidence(Breach breach) {
    if (Boolean.TRUE.equals(breach.isFabricated())) {
      return Confidence.LOW;
    }
    return Boolean.FALSE.equals(breach.isVerified()) ? Confidence.MEDIUM : Confidence.HIGH;
  }
}
