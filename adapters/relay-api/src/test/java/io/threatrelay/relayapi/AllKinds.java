package io.threatrelay.relayapi;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.ctim.Confidence;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.DataTable;
import io.threatrelay.domain.ctim.Disposition;
import io.threatrelay.domain.ctim.EntityId;
import io.threatrelay.domain.ctim.ExternalReference;
import io.threatrelay.domain.ctim.Indicator;
import io.threatrelay.domain.ctim.Judgement;
import io.threatrelay.domain.ctim.MarkdownText;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.ObservedRelation;
import io.threatrelay.domain.ctim.ObservedTime;
import io.threatrelay.domain.ctim.Relationship;
import io.threatrelay.domain.ctim.Severity;
import io.threatrelay.domain.ctim.Sighting;
import io.threatrelay.domain.ctim.Timestamp;
import io.threatrelay.domain.ctim.Timestamp.Precision;
import io.threatrelay.domain.ctim.ValidTime;
import io.threatrelay.domain.ctim.Verdict;
import io.threatrelay.domain.ctim.WebLink;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Findings with every kind of entity, each once with all that it may hold and once with little. */
final class AllKinds {

  private static final Observable PAGE =
      Observable.of("url", "https://bücher.example/?q=\"a\"&b=<\\>");
  private static final Observable ADDRESS = Observable.of("ipv6", "2001:DB8::1");
  private static final Timestamp SCANNED =
      new Timestamp(Instant.parse("2026-11-21T10:20:30.000456Z"), Precision.MICROSECONDS);
  private static final Timestamp LAST =
      new Timestamp(Instant.parse("2525-01-01T00:00:00Z"), Precision.SECONDS);

  private AllKinds() {}

  static Findings<CtimEntity> findings() {
    return new Findings<>(
        List.of(
            fullSighting(),
            indicator(),
            fullJudgement(),
            new Relationship(
                id("relationship", 1), "indicates", id("indicator", 1), id("sighting", 1)),
            bareSighting(),
            bareJudgement(),
            new Verdict(
                PAGE,
                Disposition.MALICIOUS,
                ValidTime.between(SCANNED, SCANNED.plusDays(7)),
                id("judgement", 1))),
        List.of(
            RelayError.warning("unprocessed pages", "There are 6 page(s) left."),
            RelayError.fatal("unknown", "line\nbreak, \"quote\", \\ and \u0001")));
  }

  private static EntityId id(String type, long number) {
    return EntityId.transientId(type, new UUID(0, number));
  }

  private static Sighting fullSighting() {
    return Sighting.of(id("sighting", 1), "A source", PAGE, ObservedTime.at(SCANNED))
        .sourceUri("https://source.example/result/1")
        .title("Found")
        .description("Scan of 日本 💩")
        .count(Long.MAX_VALUE)
        .relations(
            List.of(new ObservedRelation("A module", ObservedRelation.HOSTED_BY, PAGE, ADDRESS)))
        .externalIds(List.of("one", "two"))
        .data(new DataTable(List.of("requests", "size"), List.of(0L, -9007199254740993L)))
        .build();
  }

  private static Sighting bareSighting() {
    return Sighting.of(id("sighting", 2), "A source", ADDRESS, ObservedTime.at(LAST)).build();
  }

  private static Judgement fullJudgement() {
    return new Judgement(
        id("judgement", 1),
        "A source",
        Optional.of(WebLink.of("https://source.example/report").orElseThrow()),
        PAGE,
        Disposition.MALICIOUS,
        Confidence.HIGH,
        Severity.HIGH,
        85,
        ValidTime.between(SCANNED, SCANNED.plusDays(7)),
        MarkdownText.line("phishing, brand"),
        List.of(
            new ExternalReference(
                "A source",
                "domURL",
                WebLink.of("https://source.example/dom?a=1&b=%C3%BC").orElseThrow())));
  }

  private static Judgement bareJudgement() {
    return new Judgement(
        id("judgement", 2),
        "A source",
        Optional.empty(),
        ADDRESS,
        Disposition.CLEAN,
        Confidence.INFO,
        Severity.NONE,
        0,
        ValidTime.UNBOUNDED,
        MarkdownText.line(""),
        List.of());
  }

  private static Indicator indicator() {
    return new Indicator(
        id("indicator", 1),
        "A source",
        Confidence.HIGH,
        new ValidTime(Optional.of(SCANNED), Optional.empty()),
        MarkdownText.line("phishing"),
        MarkdownText.description("Classified as phishing"),
        MarkdownText.shortDescription("Classified as phishing"),
        List.of("brand", ""));
  }
}
