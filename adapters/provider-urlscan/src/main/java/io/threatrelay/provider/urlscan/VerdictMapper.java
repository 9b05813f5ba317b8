package io.threatrelay.provider.urlscan;

import static io.threatrelay.provider.kit.Required.field;
import static io.threatrelay.provider.urlscan.UrlscanClient.ERRORS;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.ctim.Confidence;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.CtimUri;
import io.threatrelay.domain.ctim.Disposition;
import io.threatrelay.domain.ctim.EntityId;
import io.threatrelay.domain.ctim.ExternalReference;
import io.threatrelay.domain.ctim.Judgement;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.Severity;
import io.threatrelay.domain.ctim.Timestamp;
import io.threatrelay.domain.ctim.ValidTime;
import io.threatrelay.provider.kit.CtimText;
import io.threatrelay.provider.urlscan.ScanResult.Overall;
import io.threatrelay.provider.urlscan.ScanResult.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Scans with a malicious result, as CTIM: a judgement each, and the categories they belong to. */
final class VerdictMapper {

  private static final int PRIORITY = 85;
  private static final int DAYS_VALID = 7;

  private final CategoryMapper categories;
  private final Supplier<UUID> ids;

  VerdictMapper(Supplier<UUID> ids) {
    this.categories = new CategoryMapper(ids);
    this.ids = ids;
  }

  /** All that the scans of one observable say of it. */
  Findings<CtimEntity> of(Observable observable, List<Scan> scans) {
    Findings<Verdict> verdicts =
        Findings.ofEach(scans, scan -> ERRORS.mapped(() -> verdict(observable, scan)));
    List<CtimEntity> entities = new ArrayList<>();
    verdicts.found().forEach(verdict -> entities.add(verdict.judgement()));
    entities.addAll(categories.of(verdicts.found()));
    return new Findings<>(entities, verdicts.errors());
  }

  private Findings<Verdict> verdict(Observable observable, Scan scan) {
    return scan.result()
        .filter(VerdictMapper::isMalicious)
        .map(result -> Findings.of(List.of(malicious(observable, scan, result))))
        .orElse(Findings.nothing());
  }

  private static boolean isMalicious(ScanResult result) {
    return Boolean.TRUE.equals(overall(result).malicious());
  }

  private static Overall overall(ScanResult result) {
    return field("verdicts.overall", field("verdicts", result.verdicts()).overall());
  }

  private Verdict malicious(Observable observable, Scan scan, ScanResult result) {
    List<String> tags = texts("verdicts.overall.tags", overall(result).tags());
    return new Verdict(
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
    return new Judgement(
        EntityId.transientId(Judgement.TYPE, ids.get()),
        UrlscanProvider.NAME,
        CtimUri.of(field("task.reportURL", task.reportUrl())),
        observable,
        Disposition.MALICIOUS,
        Confidence.HIGH,
        Severity.HIGH,
        PRIORITY,
        ValidTime.between(scanned, ScanTime.after(scanned, DAYS_VALID)),
        CtimText.line(String.join(", ", tags)),
        references(task));
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
