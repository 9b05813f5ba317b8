package io.threatrelay.provider.abuseipdb;

import static io.threatrelay.domain.ctim.Disposition.CLEAN;
import static io.threatrelay.domain.ctim.Disposition.MALICIOUS;
import static io.threatrelay.domain.ctim.Disposition.SUSPICIOUS;
import static io.threatrelay.domain.ctim.Disposition.UNKNOWN;
import static io.threatrelay.provider.api.Required.time;

import io.threatrelay.domain.ctim.Confidence;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Disposition;
import io.threatrelay.domain.ctim.Judgement;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.ObservedTime;
import io.threatrelay.domain.ctim.Sighting;
import io.threatrelay.provider.api.Count;
import io.threatrelay.provider.api.Entities;
import io.threatrelay.provider.api.Facts;
import io.threatrelay.provider.api.Site;
import java.util.ArrayList;
import java.util.List;

/** What AbuseIPDB knows of an address, as CTIM. */
record AbuseIpdbMapper(Site site, Entities entities) {

  static final String PAGE = "check/{}";

  /** The reports as a sighting, if there are any; and the judgement. */
  List<CtimEntity> entities(Observable address, Check check) {
    List<CtimEntity> found = new ArrayList<>();
    if (check.reports() > 0) {
      found.add(sighting(address, check));
    }
    found.addAll(judgements(address, check));
    return found;
  }

  /** Reports without a readable time are seen now. */
  private Sighting sighting(Observable address, Check check) {
    Check.Data data = check.data();
    return entities
        .sighting(address, ObservedTime.at(time(data.lastReportedAt()).orElseGet(entities::now)))
        .title("Reported to AbuseIPDB")
        .description(
            new Facts()
                .add("Abuse confidence score", check.score())
                .add("Users who reported", Count.of(data.users()).orElse(null))
                .add("Usage", data.usage())
                .add("ISP", data.isp())
                .add("Country", data.country())
                .toString())
        .sourceUri(site.page(PAGE, address))
        .count(check.reports())
        .relations(entities.resolving(data.hostNames(), address))
        .build();
  }

  /** What AbuseIPDB thinks of an address that is reported, or on its whitelist. */
  List<Judgement> judgements(Observable address, Check check) {
    return check.reports() > 0 || check.isWhitelisted()
        ? List.of(judgement(address, check, disposition(check)))
        : List.of();
  }

  private static Disposition disposition(Check check) {
    if (check.isWhitelisted()) {
      return CLEAN;
    }
    if (check.score() >= 75) {
      return MALICIOUS;
    }
    return check.score() >= 25 ? SUSPICIOUS : UNKNOWN;
  }

  /**
   * The score is of now, whenever the last report was. Trust and doubt have a low priority: they do
   * not outweigh what another source found.
   */
  private Judgement judgement(Observable address, Check check, Disposition disposition) {
    return entities
        .judgement(address, disposition, entities.nextDays(7))
        .confidence(disposition == MALICIOUS ? Confidence.HIGH : Confidence.MEDIUM)
        .priority(disposition == CLEAN || disposition == UNKNOWN ? 50 : 85)
        .reason(disposition == CLEAN ? "Whitelisted" : "Abuse confidence score " + check.score())
        .sourceUri(site.page(PAGE, address))
        .build();
  }
}
