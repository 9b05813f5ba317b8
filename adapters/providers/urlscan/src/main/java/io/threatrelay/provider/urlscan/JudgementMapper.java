package io.threatrelay.provider.urlscan;

import static io.threatrelay.provider.api.Required.field;
import static io.threatrelay.provider.urlscan.UrlscanClient.ERRORS;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Disposition;
import io.threatrelay.domain.ctim.ExternalReference;
import io.threatrelay.domain.ctim.Judgement;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.Timestamp;
import io.threatrelay.domain.ctim.ValidTime;
import io.threatrelay.domain.ctim.WebLink;
import io.threatrelay.provider.api.Entities;
import io.threatrelay.provider.urlscan.ScanResult.Overall;
import io.threatrelay.provider.urlscan.ScanResult.Task;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Scans with a malicious result, as CTIM: a judgement each, and the categories they belong to. */
final class JudgementMapper {

  private static final int DAYS_VALID = 7;
  private static final Set<JsonValue> TRUTHS = Set.of(JsonValue.TRUE, JsonValue.FALSE);

  private final CategoryMapper categories;
  private final Entities entities;

  JudgementMapper(Entities entities) {
    this.categories = new CategoryMapper(entities);
    this.entities = entities;
  }

  /** All that the scans of one observable say of it. */
  Findings<CtimEntity> of(Observable observable, List<Scan> scans) {
    Findings<MaliciousScan> malicious = malicious(observable, scans);
    List<CtimEntity> found = new ArrayList<>();
    malicious.found().forEach(scan -> found.add(scan.judgement()));
    found.addAll(categories.of(malicious.found()));
    return new Findings<>(found, malicious.errors());
  }

  /** The judgements alone. */
  Findings<Judgement> judgements(Observable observable, List<Scan> scans) {
    Findings<MaliciousScan> malicious = malicious(observable, scans);
    return new Findings<>(
        malicious.found().stream().map(MaliciousScan::judgement).toList(), malicious.errors());
  }

  /** Whether a judgement of a scan of that time would still hold. */
  boolean mayHold(String scanned) {
    return !ScanTime.isBefore(scanned, entities.now().plusDays(-DAYS_VALID));
  }

  private Findings<MaliciousScan> malicious(Observable observable, List<Scan> scans) {
    return Findings.ofEach(scans, scan -> ERRORS.mapped(() -> judged(observable, scan)));
  }

  private Findings<MaliciousScan> judged(Observable observable, Scan scan) {
    return scan.result()
        .filter(JudgementMapper::isMalicious)
        .map(result -> malicious(observable, scan, result))
        .orElse(Findings.nothing());
  }

  private static boolean isMalicious(ScanResult result) {
    JsonValue malicious = overall(result).malicious();
    boolean isTold = malicious != null && malicious != JsonValue.NULL;
    return isTold
        && field("verdicts.overall.malicious", malicious, TRUTHS::contains) == JsonValue.TRUE;
  }

  private static Overall overall(ScanResult result) {
    return field("verdicts.overall", field("verdicts", result.verdicts()).overall());
  }

  /** Tags and categories decorate: odd ones are left out, which is told. */
  private Findings<MaliciousScan> malicious(Observable observable, Scan scan, ScanResult result) {
    Findings<String> tags = texts("verdicts.overall.tags", overall(result).tags());
    Findings<String> categories =
        texts("verdicts.overall.categories", overall(result).categories());
    Judgement judgement = judgement(observable, field("task", result.task()), tags.found());
    return Findings.of(
            List.of(
                new MaliciousScan(judgement, scan.sighting(), categories.found(), tags.found())))
        .plus(Findings.failed(tags.errors()))
        .plus(Findings.failed(categories.errors()));
  }

  /** The texts of a list; a warning if there is anything else. */
  private static Findings<String> texts(String name, JsonValue value) {
    if (value == null || value == JsonValue.NULL) {
      return Findings.nothing();
    }
    List<String> texts = new ArrayList<>();
    boolean isOdd = !(value instanceof JsonArray);
    for (JsonValue item : value instanceof JsonArray list ? list : JsonValue.EMPTY_JSON_ARRAY) {
      if (item instanceof JsonString text) {
        texts.add(text.getString());
      } else {
        isOdd = true;
      }
    }
    return new Findings<>(texts, isOdd ? List.of(ERRORS.leftOut(name)) : List.of());
  }

  private Judgement judgement(Observable observable, Task task, List<String> tags) {
    Timestamp scanned = ScanTime.parse("task.time", task.time());
    return entities
        .judgement(
            observable,
            Disposition.MALICIOUS,
            ValidTime.between(scanned, ScanTime.after(scanned, DAYS_VALID)))
        .sourceUri(task.reportUrl())
        .reason(String.join(", ", tags))
        .externalReferences(references(task))
        .build();
  }

  private static List<ExternalReference> references(Task task) {
    return Stream.of(
            reference("domURL", task.domUrl()),
            reference("screenshotURL", task.screenshotUrl()),
            reference("reportURL", task.reportUrl()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<ExternalReference> reference(String name, String url) {
    return WebLink.of(url).map(link -> new ExternalReference(UrlscanProvider.NAME, name, link));
  }
}
