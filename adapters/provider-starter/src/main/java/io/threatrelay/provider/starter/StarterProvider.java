package io.threatrelay.provider.starter;

import static io.threatrelay.domain.ctim.ObservableType.IP;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.port.Capability;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.domain.port.ProviderProfile;

/** Reports about addresses, by Starter: a sighting for each address that was reported. */
final class StarterProvider implements Provider {

  static final String ID = "starter";
  static final String NAME = "Starter";

  private static final ProviderProfile PROFILE =
      ProviderProfile.of(ID, NAME, "https://starter.example/")
          .summary("Reports about addresses: how often they were reported, and when.")
          .types(IP)
          .can(Capability.OBSERVE)
          .build();

  private final StarterClient client;
  private final StarterMapper mapper;

  StarterProvider(StarterClient client, StarterMapper mapper) {
    this.client = client;
    this.mapper = mapper;
  }

  @Override
  public ProviderProfile profile() {
    return PROFILE;
  }

  @Override
  public Findings<CtimEntity> observe(Observable observable, ProviderAccess access) {
    return client
        .report(observable, access)
        .map(report -> Findings.of(mapper.entities(observable, report)))
        .orElse(Findings.nothing());
  }

  @Override
  public void health(ProviderAccess access) {
    client.checkKey(access);
  }
}
