package io.threatrelay.application;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.ctim.EntityId;
import io.threatrelay.domain.ctim.Indicator;
import io.threatrelay.domain.ctim.Judgement;
import io.threatrelay.domain.ctim.ObservedRelation;
import io.threatrelay.domain.ctim.Relationship;
import io.threatrelay.domain.ctim.Sighting;
import io.threatrelay.domain.port.ResponseBudget;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The part of what was found that has room in the response: the first ones, of a sighting with many
 * relations the first relations, and no relationship to an entity that had no room.
 */
record FittingPart(ResponseBudget budget) {

  /** The findings with all of their errors; results that do not fit are noted in the budget. */
  <T> Findings<T> of(Findings<T> findings) {
    List<T> found = findings.found();
    for (int i = 0; i < found.size(); i++) {
      AnswerSize size = AnswerSize.of(found.get(i));
      if (!budget.take(size.entities(), size.bytes())) {
        return new Findings<>(beginning(found, i, size), findings.errors());
      }
    }
    return findings;
  }

  private <T> List<T> beginning(List<T> found, int from, AnswerSize firstBeyond) {
    List<T> kept = new ArrayList<>(found.subList(0, from));
    budget.leaveOut(firstBeyond.entities());
    if (found.get(from) instanceof Sighting sighting) {
      addPart(sighting, kept);
    }
    Set<EntityId> lost = new HashSet<>();
    for (T beyond : found.subList(kept.size(), found.size())) {
      lost.add(id(beyond));
    }
    for (T beyond : found.subList(from + 1, found.size())) {
      budget.leaveOut(AnswerSize.of(beyond).entities());
    }
    int before = kept.size();
    kept.removeIf(entity -> entity instanceof Relationship link && pointsTo(lost, link));
    budget.leaveOutTaken(before - kept.size());
    return kept;
  }

  /** The sighting with as many of its relations as there is room for. */
  @SuppressWarnings("unchecked")
  private <T> void addPart(Sighting whole, List<T> kept) {
    AnswerSize bare = AnswerSize.of(whole.withRelations(List.of()));
    if (!budget.takeLeftOut(bare.entities(), bare.bytes())) {
      return;
    }
    int relations = 0;
    for (ObservedRelation relation : whole.relations()) {
      if (!budget.takeLeftOut(1, AnswerSize.of(relation).bytes())) {
        break;
      }
      relations++;
    }
    kept.add((T) whole.withRelations(whole.relations().subList(0, relations)));
  }

  private static boolean pointsTo(Set<EntityId> lost, Relationship link) {
    return lost.contains(link.source()) || lost.contains(link.target());
  }

  private static EntityId id(Object found) {
    if (found instanceof Sighting sighting) {
      return sighting.id();
    }
    if (found instanceof Judgement judgement) {
      return judgement.id();
    }
    return found instanceof Indicator indicator ? indicator.id() : null;
  }
}
