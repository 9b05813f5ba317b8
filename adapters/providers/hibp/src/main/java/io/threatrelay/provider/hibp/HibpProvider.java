package io.threatrelay.provider.hibp;

import static io.threatrelay.domain.ctim.ObservableType.EMAIL;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.domain.port.ProviderProfile;

/** Data breaches: a sighting of a mailbox in each, and the breach itself as an indicator. */
record HibpProvider(HibpClient client, HibpMapper mapper) implements Provider {

  static final String ID = "hibp";
  static final String NAME = "Have I Been Pwned";

  private static final ProviderProfile PROFILE =
      ProviderProfile.of(ID, NAME, "https://haveibeenpwned.com/")
          .summary("Data breaches in which a mailbox was, and what became known of it.")
          .types(EMAIL)
          .build();

  @Override
  public ProviderProfile profile() {
    return PROFILE;
  }

  /** A breach that cannot be read costs itself alone. */
  @Override
  public Findings<CtimEntity> observe(Observable mailbox, ProviderAccess access) {
    return Findings.ofEach(
        client.breaches(mailbox, access),
        breach -> HibpClient.ERRORS.mapped(() -> Findings.of(mapper.entities(mailbox, breach))));
  }

  @Override
  public void health(ProviderAccess access) {
    client.checkKey(access);
  }
}
