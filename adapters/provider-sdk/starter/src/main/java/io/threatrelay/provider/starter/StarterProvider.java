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
record StarterProvider(StarterClient client, StarterMapper mapper) implements Provider {

  static final String ID = "starter";
  static final String NAME = "Starter";

  private static final ProviderProfile PROFILE =
      ProviderProfile.of(ID, NAME, "https://starter.example/")
          .summary("Reports about addresses: how often they were reported, and when.")
          .types(IP)
          .can(Capability.OBSERVE)
          .build();

  @Override
  public ProviderProfile profile() {
    return PROFILE;
  }

  @Override
  public Findings<CtimEntity> observe(Observable observable, ProviderAccess access) {
    return StarterClient.ERRORS.found(
        client.report(observable, access), report -> mapper.entities(observable, report));
  }

  @Override
  public void health(ProviderAccess access) {
    client.checkKey(access);
  }
}
