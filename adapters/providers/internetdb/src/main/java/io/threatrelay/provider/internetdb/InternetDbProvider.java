package io.threatrelay.provider.internetdb;

import static io.threatrelay.domain.ctim.ObservableType.IP;
import static io.threatrelay.domain.ctim.ObservableType.IPV6;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.Reference;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.port.Capability;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.domain.port.ProviderProfile;
import java.util.List;

/** What Shodan saw of an address when it last looked: one sighting. */
record InternetDbProvider(InternetDbClient client, InternetDbMapper mapper) implements Provider {

  static final String ID = "internetdb";
  static final String NAME = "Shodan InternetDB";

  private static final ProviderProfile PROFILE =
      ProviderProfile.of(ID, NAME, "https://internetdb.shodan.io/")
          .summary("Open ports, names and known vulnerabilities of addresses.")
          .types(IP, IPV6)
          .can(Capability.OBSERVE, Capability.REFER)
          .withoutKey()
          .build();

  @Override
  public ProviderProfile profile() {
    return PROFILE;
  }

  @Override
  public Findings<CtimEntity> observe(Observable address, ProviderAccess access) {
    return InternetDbClient.ERRORS.found(
        client.host(address, access), host -> List.of(mapper.sighting(address, host)));
  }

  @Override
  public Findings<Reference> refer(Observable address, ProviderAccess access) {
    return Findings.of(
        List.of(mapper.site().reference(address, "Look at this address", InternetDbMapper.PAGE)));
  }

  @Override
  public void health(ProviderAccess access) {
    client.checkApi(access);
  }
}
