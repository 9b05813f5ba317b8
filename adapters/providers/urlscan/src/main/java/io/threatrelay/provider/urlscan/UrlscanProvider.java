package io.threatrelay.provider.urlscan;

import static io.threatrelay.domain.ctim.ObservableType.DOMAIN;
import static io.threatrelay.domain.ctim.ObservableType.IP;
import static io.threatrelay.domain.ctim.ObservableType.IPV6;
import static io.threatrelay.domain.ctim.ObservableType.URL;

import io.threatrelay.domain.ActionRequest;
import io.threatrelay.domain.Findings;
import io.threatrelay.domain.PartialResult;
import io.threatrelay.domain.Parts;
import io.threatrelay.domain.Reference;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.ResponseAction;
import io.threatrelay.domain.Subject;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Judgement;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.port.Capability;
import io.threatrelay.domain.port.FanOut;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.domain.port.ProviderProfile;
import java.util.List;

/** Scans of websites by urlscan.io: a sighting for each, a judgement for each malicious one. */
final class UrlscanProvider implements Provider {

  static final String ID = "urlscan";
  static final String NAME = "urlscan.io";

  private static final ProviderProfile PROFILE =
      ProviderProfile.of(ID, NAME, "https://urlscan.io/")
          .summary("Scans of websites: where pages led to, and whether they were malicious.")
          .types(IP, IPV6, DOMAIN, URL)
          .can(Capability.OBSERVE, Capability.DELIBERATE, Capability.REFER, Capability.RESPOND)
          .keyRefusal(UrlscanClient.KEY_REFUSED)
          .settings(EntityLimit.SETTING)
          .build();

  private final UrlscanClient client;
  private final SightingMapper sightings;
  private final JudgementMapper judgements;
  private final UrlscanLinks links;
  private final FanOut fanOut;

  UrlscanProvider(
      UrlscanClient client,
      SightingMapper sightings,
      JudgementMapper judgements,
      UrlscanLinks links,
      FanOut fanOut) {
    this.client = client;
    this.sightings = sightings;
    this.judgements = judgements;
    this.links = links;
    this.fanOut = fanOut;
  }

  @Override
  public ProviderProfile profile() {
    return PROFILE;
  }

  @Override
  public Findings<CtimEntity> observe(Observable observable, ProviderAccess access) {
    Findings<Scan> scans = scans(observable, hits(observable, access), access);
    return Findings.<CtimEntity>of(scans.found().stream().map(Scan::sighting).toList())
        .plus(judgements.of(observable, scans.found()))
        .plus(Findings.failed(scans.errors()));
  }

  /** A judgement holds for days: older scans need not be read. */
  @Override
  public Findings<Judgement> judge(Observable observable, ProviderAccess access) {
    List<Hit> recent =
        hits(observable, access).stream().filter(hit -> judgements.mayHold(hit.time())).toList();
    Findings<Scan> scans = scans(observable, recent, access);
    return judgements.judgements(observable, scans.found()).plus(Findings.failed(scans.errors()));
  }

  private List<Hit> hits(Observable observable, ProviderAccess access) {
    return EntityLimit.of(access).newest(client.search(observable, access));
  }

  private Findings<Scan> scans(Observable observable, List<Hit> hits, ProviderAccess access) {
    PartialResult<Hit> unread =
        new PartialResult<>(
            new Parts("results", "read", ", newest first", Subject.of(observable)),
            hits.size(),
            hit -> new Subject("result", hit.shownId()));
    return fanOut.gather(hits, hit -> scan(observable, hit, access), unread);
  }

  /** A result that cannot be read costs its verdict, not the sighting. */
  private Findings<Scan> scan(Observable observable, Hit hit, ProviderAccess access) {
    Scan seen = Scan.withoutResult(sightings.of(observable, hit));
    if (hit.isHarmless()) {
      return Findings.of(List.of(seen));
    }
    try {
      return Findings.of(
          List.of(client.result(hit.id(), access).map(seen::withResult).orElse(seen)));
    } catch (RelayFailure failure) {
      return new Findings<>(List.of(seen), failure.errors());
    }
  }

  @Override
  public Findings<Reference> refer(Observable observable, ProviderAccess access) {
    return client.search(observable, access).isEmpty()
        ? Findings.nothing()
        : Findings.of(links.references(observable));
  }

  @Override
  public List<ResponseAction> actions(Observable observable) {
    return observable.type().equals(URL) ? List.of(links.scanAction(observable)) : List.of();
  }

  @Override
  public void trigger(ActionRequest request, ProviderAccess access) {
    String url =
        new Observable(URL, request.observableValue())
            .canonical()
            .orElseThrow(
                () ->
                    new RelayFailure(
                        RelayError.fatal(
                            RelayError.INVALID_ARGUMENT,
                            "Only an absolute http or https URL can be scanned.")));
    client.submit(url, access);
  }

  @Override
  public void health(ProviderAccess access) {
    client.checkKey(access);
  }
}
