package io.threatrelay.relayapi;

import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.DataTable;
import io.threatrelay.domain.ctim.Disposition;
import io.threatrelay.domain.ctim.EntityId;
import io.threatrelay.domain.ctim.ExternalReference;
import io.threatrelay.domain.ctim.Indicator;
import io.threatrelay.domain.ctim.Judgement;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.ObservedRelation;
import io.threatrelay.domain.ctim.ObservedTime;
import io.threatrelay.domain.ctim.Relationship;
import io.threatrelay.domain.ctim.Sighting;
import io.threatrelay.domain.ctim.Timestamp;
import io.threatrelay.domain.ctim.ValidTime;
import io.threatrelay.domain.ctim.Verdict;
import io.threatrelay.domain.ctim.WebLink;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a provider might find out about one observable, made up. */
final class SampleEntities {

  static final Observable DOMAIN = Observable.of("domain", "www.example.com");

  private static final String SOURCE = "A provider";
  private static final Timestamp TIME =
      new Timestamp(Instant.parse("2026-03-01T10:20:30Z"), Timestamp.Precision.SECONDS);

  private SampleEntities() {}

  static List<CtimEntity> observed() {
    Judgement judgement = judgement();
    Relationship relationship =
        new Relationship(id("relationship", 4), "indicates", id("indicator", 3), id("sighting", 1));
    return List.of(sighting(), judgement, indicator(), relationship);
  }

  static List<CtimEntity> deliberated() {
    Judgement judgement = judgement();
    Verdict verdict = Verdict.of(List.of(judgement), TIME.instant()).orElseThrow();
    return List.of(verdict, judgement);
  }

  private static EntityId id(String type, long number) {
    return EntityId.transientId(type, new UUID(0x4000, 0x8000_0000_0000_0000L + number));
  }

  private static Sighting sighting() {
    Observable address = Observable.of("ip", "192.0.2.1");
    return Sighting.of(id("sighting", 1), SOURCE, DOMAIN, ObservedTime.at(TIME))
        .title("Found by a provider")
        .description("A scan of the website.")
        .sourceUri("https://provider.example/scans/1")
        .relations(
            List.of(new ObservedRelation(SOURCE, ObservedRelation.RESOLVED_TO, DOMAIN, address)))
        .externalIds(List.of("scan-1"))
        .data(new DataTable(List.of("requests", "size"), List.of(12L, 34567L)))
        .build();
  }

  private static Judgement judgement() {
    ExternalReference page =
        new ExternalReference(
            SOURCE, "report", WebLink.of("https://provider.example/scans/1").orElseThrow());
    return Judgement.of(
            id("judgement", 2),
            SOURCE,
            DOMAIN,
            Disposition.MALICIOUS,
            ValidTime.between(TIME, TIME.plusDays(7)))
        .sourceUri("https://provider.example/scans/1")
        .reason("phishing")
        .externalReferences(List.of(page))
        .build();
  }

  private static Indicator indicator() {
    return Indicator.of(id("indicator", 3), SOURCE, "phishing")
        .description("Classified as phishing")
        .tags(List.of("phishing"))
        .build();
  }
}
