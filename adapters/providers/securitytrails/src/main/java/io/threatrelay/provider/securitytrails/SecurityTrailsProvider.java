package io.threatrelay.provider.securitytrails;

import static io.threatrelay.domain.ctim.ObservableType.DOMAIN;
import static io.threatrelay.domain.ctim.ObservableType.IP;
import static io.threatrelay.domain.ctim.ObservableType.IPV6;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.Reference;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.Subject;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.port.Capability;
import io.threatrelay.domain.port.Dialect;
import io.threatrelay.domain.port.FanOut;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.domain.port.ProviderProfile;
import java.util.List;
import java.util.Optional;

/** Passive DNS by SecurityTrails: a sighting for each kind of record that was seen. */
final class SecurityTrailsProvider implements Provider {

  static final String ID = "securitytrails";
  static final String NAME = "SecurityTrails";

  private static final ProviderProfile PROFILE =
      ProviderProfile.of(ID, NAME, "https://securitytrails.com/")
          .summary(
              "Passive DNS: the addresses that a domain resolved to, the domains on an address.")
          .types(IP, IPV6, DOMAIN)
          .can(Capability.OBSERVE, Capability.REFER)
          .dialect(new Dialect(true, true, ""))
          .keyRefusal(RelayError.authorization("Invalid authentication credentials"))
          .settings(Paging.SETTINGS)
          .build();

  private final SecurityTrailsClient client;
  private final SecurityTrailsMapper mapper;
  private final SecurityTrailsLinks links;
  private final FanOut fanOut;

  SecurityTrailsProvider(
      SecurityTrailsClient client,
      SecurityTrailsMapper mapper,
      SecurityTrailsLinks links,
      FanOut fanOut) {
    this.client = client;
    this.mapper = mapper;
    this.links = links;
    this.fanOut = fanOut;
  }

  @Override
  public ProviderProfile profile() {
    return PROFILE;
  }

  @Override
  public Findings<CtimEntity> observe(Observable observable, ProviderAccess access) {
    return observable.type().equals(DOMAIN)
        ? fanOut.gather(List.of("a", "aaaa"), type -> resolutions(observable, type, access))
        : hostedDomains(observable, access);
  }

  private Findings<CtimEntity> resolutions(
      Observable domain, String recordType, ProviderAccess access) {
    String host = domain.canonical().orElseThrow();
    AllPages<DnsHistory> pages =
        Paging.wantedBy(access)
            .read(
                Subject.of(domain),
                number -> client.history(host, recordType, number, access),
                fanOut);
    return mapper.resolutions(domain, pages);
  }

  private Findings<CtimEntity> hostedDomains(Observable address, ProviderAccess access) {
    String filter = address.type().equals(IPV6) ? "ipv6" : "ipv4";
    String value = address.canonical().orElseThrow();
    AllPages<DomainList> pages =
        Paging.wantedBy(access)
            .read(
                Subject.of(address),
                number -> client.domains(filter, value, number, access),
                fanOut);
    return mapper.hostedDomains(address, pages);
  }

  @Override
  public Findings<Reference> refer(Observable observable, ProviderAccess access) {
    return Findings.of(List.of(links.reference(observable)));
  }

  /**
   * A ping counts as a query, which the month may have no more of; asking for the usage does not.
   */
  @Override
  public void health(ProviderAccess access) {
    Optional<Usage> usage = usage(access);
    if (usage.isEmpty()) {
      client.ping(access);
    } else if (usage.get().isSpent()) {
      throw new RelayFailure(SecurityTrailsClient.spent(usage.get()));
    }
  }

  /** Empty where it cannot be told; the ping tells why. */
  private Optional<Usage> usage(ProviderAccess access) {
    try {
      return client.usage(access);
    } catch (RelayFailure notThere) {
      return Optional.empty();
    }
  }
}
