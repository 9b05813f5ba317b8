package io.threatrelay.provider.urlscan;

import static io.threatrelay.provider.kit.Required.field;
import static io.threatrelay.provider.urlscan.UrlscanClient.ERRORS;
import static io.threatrelay.provider.urlscan.UrlscanProvider.NAME;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.ctim.Confidence;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Disposition;
import io.threatrelay.domain.ctim.EntityId;
import io.threatrelay.domain.ctim.ExternalReference;
import io.threatrelay.domain.ctim.Indicator;
import io.threatrelay.domain.ctim.Judgement;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.Relationship;
import io.threatrelay.domain.ctim.Severity;
import io.threatrelay.domain.ctim.Timestamp;
import io.threatrelay.domain.ctim.ValidTime;
import io.threatrelay.provider.urlscan.ScanResult.Overall;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What malicious scans tell: a judgement each, an indicator for each category, and what links them. */
final class VerdictMapper {

  private static final int PRIORITY = 85;
  private static final int VALID_DAYS = 7;

  private final Supplier<UUID> ids;

  VerdictMapper(Supplier<UUID> ids) {
    this.ids = ids;
  }

  /** The judgements, indicators and relationships of all scans of one observable. */
  Findings<CtimEntity> of(Observable observable, List<Scan> scans) {
    Findings<Malicious> malicious = Findings.ofEach(scans, VerdictMapper::malicious);
    Findings<CtimEntity> judgements =
        Findings.ofEach(malicious.found(), scan -> judgement(observable, scan));
    return Findings.<CtimEntity>failed(malicious.errors())
        .plus(judgements)
        .plus(Findings.of(indicators(malicious.found())));
  }

  /** A scan whose result says that the page is malicious, all of it that is needed. */
  private record Malicious(Scan scan, List<String> categories, List<String> tags) {

    ScanResult.Task task() {
      return field("task", scan.result().orElseThrow().task());
    }
  }

  private static Findings<Malicious> malicious(Scan scan) {
    return ERRORS.mapped(
        () ->
            Findings.of(
                scan.result()
                    .map(VerdictMapper::overall)
                    .filter(overall -> Boolean.TRUE.equals(overall.malicious()))
                    .map(overall -> new Malicious(scan, texts("categories", overall.categories()), texts("tags", overall.tags())))
                    .stream().toList()));
  }

  private static Overall overall(ScanResult result) {
    return field("verdicts.overall", field("verdicts", result.verdicts()).overall());
  }

  private static List<String> texts(String name, List<String> texts) {
    field(name, texts).forEach(text -> field(name, text));
    return texts;
  }

  private Findings<CtimEntity> judgement(Observable observable, Malicious scan) {
    return ERRORS.mapped(() -> Findings.of(List.of(judged(observable, scan))));
  }

  private Judgement judged(Observable observable, Malicious scan) {
    Timestamp scanned = ScanTime.parse("task.time", scan.task().time());
    return new Judgement(
        EntityId.transientId(Judgement.TYPE, ids.get()),
        NAME,
        Optional.of(uri(field("task.reportURL", scan.task().reportUrl()))),
        observable,
        Disposition.MALICIOUS,
        Confidence.HIGH,
        Severity.HIGH,
        PRIORITY,
        ValidTime.between(scanned, scanned.plusDays(VALID_DAYS)),
        String.join(", ", scan.tags()),
        references(scan.task()));
  }
}
