package io.threatrelay.provider.api;

import io.threatrelay.domain.ctim.Disposition;
import io.threatrelay.domain.ctim.EntityId;
import io.threatrelay.domain.ctim.Indicator;
import io.threatrelay.domain.ctim.Judgement;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.ObservedRelation;
import io.threatrelay.domain.ctim.ObservedTime;
import io.threatrelay.domain.ctim.RelatedValue;
import io.threatrelay.domain.ctim.Relationship;
import io.threatrelay.domain.ctim.Sighting;
import io.threatrelay.domain.ctim.Timestamp;
import io.threatrelay.domain.ctim.Timestamp.Precision;
import io.threatrelay.domain.ctim.ValidTime;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Starts CTIM entities of one source, with all that they have in common: ids, source, confidence.
 * Texts are given in plain words: they are cut to CTIM's lengths, escaped as Markdown, and nothing
 * in them hides. URLs that are not http or https are left out.
 */
public final class Entities {

  private final String source;
  private final Clock clock;
  private final Supplier<UUID> ids;

  Entities(String source, Clock clock, Supplier<UUID> ids) {
    this.source = source;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * The time of the investigation, to the second.
   *
   * @return a time in UTC
   */
  public Timestamp now() {
    return new Timestamp(clock.instant(), Precision.SECONDS);
  }

  /**
   * From the investigation on for some days: for what a source thinks now.
   *
   * @param days 1 or more
   * @return from now on, for that many days of 24 hours
   */
  public ValidTime nextDays(int days) {
    return ValidTime.between(now(), now().plusDays(days));
  }

  /**
   * Evidence that the observable was seen: confidence High, seen once, by an outside sensor.
   *
   * @param seen what was seen
   * @param when it was seen
   * @return a sighting with an id of its own
   */
  public Sighting.Builder sighting(Observable seen, ObservedTime when) {
    return Sighting.of(fresh(Sighting.TYPE), source, seen, when);
  }

  /**
   * What the source thinks of the observable: confidence High, severity as the disposition.
   *
   * @param judged what is judged
   * @param disposition what the source thinks of it
   * @param time for how long that holds
   * @return a judgement with an id of its own
   */
  public Judgement.Builder judgement(Observable judged, Disposition disposition, ValidTime time) {
    return Judgement.of(fresh(Judgement.TYPE), source, judged, disposition, time);
  }

  /**
   * A pattern that tells of a threat; the same title has the same id in every answer.
   *
   * @param title cut to 1024 characters in the answer
   * @return an indicator whose id depends on the title
   */
  public Indicator.Builder indicator(String title) {
    return Indicator.of(indicatorId(title), source, title);
  }

  /**
   * The id that an indicator of this title has.
   *
   * @param title of the indicator, as a whole
   * @return a transient id
   */
  public EntityId indicatorId(String title) {
    return EntityId.transientId(Indicator.TYPE, NameUuid.of(title));
  }

  /**
   * How two entities of the same answer belong together.
   *
   * @param type a word of CTIM's vocabulary, e.g. {@link Relationship#INDICATES}
   * @param from an entity of this answer
   * @param to an entity of this answer
   * @return a relationship with an id of its own
   */
  public Relationship relationship(String type, EntityId from, EntityId to) {
    return new Relationship(fresh(Relationship.TYPE), type, from, to);
  }

  /**
   * What names resolve to: a relation for each that is a host name, each once.
   *
   * @param hostNames may be null, and have nulls in it
   * @param address what the names resolve to
   * @return relations in the order of the names
   */
  public List<ObservedRelation> resolving(List<String> hostNames, Observable address) {
    return Stream.ofNullable(hostNames)
        .flatMap(List::stream)
        .map(RelatedValue::domain)
        .flatMap(Optional::stream)
        .distinct()
        .map(name -> relation(name, ObservedRelation.RESOLVED_TO, address))
        .toList();
  }

  /**
   * How two observables belong together, as the source says.
   *
   * @param from the source of the relation
   * @param relation a word of CTIM's open vocabulary, e.g. {@link ObservedRelation#RESOLVED_TO}
   * @param to its target
   * @return the relation
   */
  public ObservedRelation relation(Observable from, String relation, Observable to) {
    return new ObservedRelation(source, relation, from, to);
  }

  private EntityId fresh(String entityType) {
    return EntityId.transientId(entityType, ids.get());
  }
}
