package io.threatrelay.application;

import io.threatrelay.domain.Reference;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.ExternalReference;
import io.threatrelay.domain.ctim.Indicator;
import io.threatrelay.domain.ctim.Judgement;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.ObservedRelation;
import io.threatrelay.domain.ctim.Relationship;
import io.threatrelay.domain.ctim.Sighting;
import io.threatrelay.domain.ctim.Verdict;
import java.util.List;

/**
 * How much of a response something takes.
 *
 * @param entities the entity or link itself, its relations and its table cells
 * @param bytes of JSON, rounded up; the answer takes no more memory than that either
 */
record AnswerSize(long entities, long bytes) {

  /** Field names, punctuation, times and words of fixed vocabularies, as the writer spells them. */
  private static final int ENTITY = 400;

  private static final int RELATION = 110;
  private static final int OBSERVABLE = 30;
  private static final int REFERENCE = 60;
  private static final int COLUMN = 60;
  private static final int TEXT = 3;

  static AnswerSize of(Object found) {
    if (found instanceof CtimEntity entity) {
      return entity.fold(new OfEntity());
    }
    if (found instanceof Reference link) {
      return new AnswerSize(
          1,
          ENTITY
              + text(link.id())
              + text(link.title())
              + text(link.description())
              + text(link.url())
              + texts(link.categories()));
    }
    throw new IllegalArgumentException("neither an entity nor a link: " + found.getClass());
  }

  static AnswerSize of(ObservedRelation relation) {
    return new AnswerSize(
        1,
        RELATION
            + text(relation.origin())
            + text(relation.relation())
            + observable(relation.source())
            + observable(relation.related()));
  }

  private static final class OfEntity implements CtimEntity.Fold<AnswerSize> {

    @Override
    public AnswerSize sighting(Sighting sighting) {
      long bytes =
          ENTITY
              + text(sighting.id().value())
              + text(sighting.source())
              + sighting.sourceUri().map(AnswerSize::text).orElse(0L)
              + sighting.title().map(AnswerSize::text).orElse(0L)
              + text(sighting.description())
              + sighting.observables().stream().mapToLong(AnswerSize::observable).sum()
              + texts(sighting.externalIds());
      long entities = 1L + sighting.relations().size();
      for (ObservedRelation relation : sighting.relations()) {
        bytes += AnswerSize.of(relation).bytes();
      }
      List<String> columns = sighting.data().map(table -> table.columns()).orElse(List.of());
      return new AnswerSize(
          entities + columns.size(), bytes + texts(columns) + (long) COLUMN * columns.size());
    }

    @Override
    public AnswerSize judgement(Judgement judgement) {
      long bytes =
          ENTITY
              + text(judgement.id().value())
              + text(judgement.source())
              + judgement.sourceUri().map(AnswerSize::text).orElse(0L)
              + observable(judgement.observable())
              + text(judgement.reason());
      for (ExternalReference reference : judgement.externalReferences()) {
        bytes +=
            REFERENCE
                + text(reference.sourceName())
                + text(reference.description())
                + text(reference.url());
      }
      return new AnswerSize(1, bytes);
    }

    @Override
    public AnswerSize indicator(Indicator indicator) {
      return new AnswerSize(
          1,
          ENTITY
              + text(indicator.id().value())
              + text(indicator.producer())
              + text(indicator.title())
              + text(indicator.description())
              + text(indicator.shortDescription())
              + texts(indicator.tags()));
    }

    @Override
    public AnswerSize relationship(Relationship relationship) {
      return new AnswerSize(
          1,
          ENTITY
              + text(relationship.id().value())
              + text(relationship.relationshipType())
              + text(relationship.source().value())
              + text(relationship.target().value()));
    }

    @Override
    public AnswerSize verdict(Verdict verdict) {
      return new AnswerSize(
          1, ENTITY + observable(verdict.observable()) + text(verdict.judgementId().value()));
    }
  }

  private static long observable(Observable observable) {
    return OBSERVABLE + text(observable.type().name()) + text(observable.value());
  }

  private static long texts(List<String> texts) {
    return texts.stream().mapToLong(AnswerSize::text).sum();
  }

  /** In UTF-8, with JSON's escapes. */
  private static long text(Object value) {
    String text = value.toString();
    long bytes = TEXT;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ') {
        bytes += 6;
      } else if (c < 0x80) {
        bytes += c == '"' || c == '\\' ? 2 : 1;
      } else {
        bytes += c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
      }
    }
    return bytes;
  }
}
