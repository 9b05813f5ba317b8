package io.threatrelay.provider.urlscan;

import static io.threatrelay.provider.kit.Required.field;
import static io.threatrelay.provider.urlscan.UrlscanClient.ERRORS;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.CtimUri;
import io.threatrelay.domain.ctim.Disposition;
import io.threatrelay.domain.ctim.ExternalReference;
import io.threatrelay.domain.ctim.Judgement;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.Timestamp;
import io.threatrelay.domain.ctim.ValidTime;
import io.threatrelay.provider.kit.Entities;
import io.threatrelay.provider.urlscan.ScanResult.Overall;
import io.threatrelay.provider.urlscan.ScanResult.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Scans with a malicious result, as CTIM: a judgement each, and the categories they belong to. */
final class JudgementMapper {

  private static final int DAYS_VALID = 7;

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
        .map(result -> Findings.of(List.of(malicious(observable, scan, result))))
        .orElse(Findings.nothing());
  }

  private static boolean isMalicious(ScanResult result) {
    return Boolean.TRUE.equals(overall(result).malicious());
  }

  private static Overall overall(ScanResult result) {
    return field("verdicts.overall", field("verdicts", result.verdicts()).overall());
  }

  private MaliciousScan malicious(Observable observable, Scan scan, ScanResult result) {
    List<String> tags = texts("verdicts.overall.tags", overall(result).tags());
    return new MaliciousScan(
        judgement(observable, field("task", result.task()), tags),
        scan.sighting(),
        texts("verdicts.overall.categories", overall(result).categories()),
        tags);
  }

  private static List<String> texts(String name, List<String> texts) {
    field(name, texts).forEach(text -> field(name, text));
    return texts;
  }

  private Judgement judgement(Observable observable, Task task, List<String> tags) {
    Timestamp scanned = ScanTime.parse("task.time", task.time());
    return entities
        .judgement(
            observable,
            Disposition.MALICIOUS,
            ValidTime.between(scanned, ScanTime.after(scanned, DAYS_VALID)))
        .sourceUri(field("task.reportURL", task.reportUrl()))
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
    return CtimUri.of(url).map(uri -> new ExternalReference(UrlscanProvider.NAME, name, uri));
  }
}
