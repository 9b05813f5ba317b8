package io.threatrelay.cli;

import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Indicator;
import io.threatrelay.domain.ctim.Judgement;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.Sighting;
import io.threatrelay.domain.ctim.Timestamp;
import io.threatrelay.domain.ctim.Verdict;
import io.threatrelay.domain.ctim.WebLink;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The results for an observable in readable form: verdicts first, 98 columns wide, links whole. */
final class EntityTable {

  private static final String ROW = "%-14s %-10s %-16s  %s";
  private static final int WIDTH = 54;
  private static final String BELOW = " ".repeat(15);
  private static final int WIDTH_BELOW = 83;
  private static final int MOST_OF_A_KIND = 3;
  private static final int MOST_RELATED = 4;

  private EntityTable() {}

  static List<String> lines(Observable observable, List<CtimEntity> found) {
    List<String> lines = new ArrayList<>();
    kind(lines, found, Verdict.class, EntityTable::verdict);
    kind(lines, found, Judgement.class, EntityTable::judgement);
    kind(lines, found, Indicator.class, EntityTable::indicator);
    kind(lines, found, Sighting.class, sighting -> sighting(observable, sighting));
    return lines;
  }

  private static <E extends CtimEntity> void kind(
      List<String> lines,
      List<CtimEntity> found,
      Class<E> kind,
      Function<E, Stream<String>> written) {
    List<E> all = found.stream().filter(kind::isInstance).map(kind::cast).toList();
    all.stream().limit(MOST_OF_A_KIND).flatMap(written).forEach(lines::add);
    if (all.size() > MOST_OF_A_KIND) {
      lines.add(
          BELOW
              + "and %d more %ss; --json has them all"
                  .formatted(
                      all.size() - MOST_OF_A_KIND, kind.getSimpleName().toLowerCase(Locale.ROOT)));
    }
  }

  private static Stream<String> verdict(Verdict verdict) {
    return Stream.of(
        row(
            "",
            Verdict.TYPE,
            verdict.validTime().start(),
            verdict.disposition().label().toUpperCase(Locale.ROOT)
                + verdict.validTime().end().map(end -> " until " + minutes(end)).orElse("")));
  }

  private static Stream<String> judgement(Judgement judgement) {
    return Stream.concat(
        Stream.of(
            row(
                judgement.source(),
                Judgement.TYPE,
                judgement.validTime().start(),
                "%s, severity %s: %s"
                    .formatted(
                        judgement.disposition().label().toUpperCase(Locale.ROOT),
                        judgement.severity().label(),
                        judgement.reason()))),
        link(judgement.sourceUri()));
  }

  private static Stream<String> indicator(Indicator indicator) {
    return Stream.of(
        row(
            indicator.producer(),
            Indicator.TYPE,
            indicator.validTime().start(),
            indicator.title().toString()));
  }

  private static Stream<String> sighting(Observable observable, Sighting sighting) {
    Stream<String> row =
        Stream.of(
            row(
                sighting.source(),
                Sighting.TYPE,
                Optional.of(sighting.observedTime().start()),
                sighting.count() + " x " + sighting.description()));
    return Stream.of(row, related(observable, sighting), link(sighting.sourceUri()))
        .flatMap(lines -> lines);
  }

  private static Stream<String> related(Observable observable, Sighting sighting) {
    List<String> values =
        sighting.relations().stream()
            .flatMap(relation -> Stream.of(relation.source(), relation.related()))
            .map(Observable::value)
            .filter(value -> !value.equals(observable.value()))
            .distinct()
            .toList();
    if (values.isEmpty()) {
      return Stream.of();
    }
    String first = String.join(", ", values.subList(0, Math.min(MOST_RELATED, values.size())));
    int more = values.size() - MOST_RELATED;
    return Stream.of(BELOW + Shown.cut(first, WIDTH_BELOW - 10) + (more > 0 ? " +" + more : ""));
  }

  private static Stream<String> link(Optional<WebLink> uri) {
    return uri.stream().map(link -> BELOW + Shown.of(link.toString()));
  }

  private static String row(String source, String kind, Optional<Timestamp> when, String what) {
    return ROW.formatted(
        Shown.cut(source, 14),
        kind,
        when.map(EntityTable::minutes).orElse(""),
        Shown.cut(what, WIDTH));
  }

  private static String minutes(Timestamp time) {
    return time.toString().substring(0, 16).replace('T', ' ');
  }
}
