package io.threatrelay.provider.abuseipdb;

import static io.threatrelay.domain.ctim.ObservableType.IP;
import static io.threatrelay.domain.ctim.ObservableType.IPV6;
import static io.threatrelay.provider.abuseipdb.AbuseIpdbClient.ERRORS;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.Reference;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Judgement;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.port.Capability;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.domain.port.ProviderProfile;
import java.util.List;

/** Reports of abuse: a sighting and a judgement of each address that AbuseIPDB knows. */
record AbuseIpdbProvider(AbuseIpdbClient client, AbuseIpdbMapper mapper) implements Provider {

  static final String ID = "abuseipdb";
  static final String NAME = "AbuseIPDB";

  private static final ProviderProfile PROFILE =
      ProviderProfile.of(ID, NAME, "https://www.abuseipdb.com/")
          .summary("Addresses that were reported for abuse, and how sure that is.")
          .types(IP, IPV6)
          .can(Capability.OBSERVE, Capability.DELIBERATE, Capability.REFER)
          .settings(AbuseIpdbClient.MAX_AGE)
          .build();

  @Override
  public ProviderProfile profile() {
    return PROFILE;
  }

  @Override
  public Findings<CtimEntity> observe(Observable address, ProviderAccess access) {
    return ERRORS.found(client.check(address, access), check -> mapper.entities(address, check));
  }

  @Override
  public Findings<Judgement> judge(Observable address, ProviderAccess access) {
    return ERRORS.found(client.check(address, access), check -> mapper.judgements(address, check));
  }

  @Override
  public Findings<Reference> refer(Observable address, ProviderAccess access) {
    return Findings.of(
        List.of(mapper.site().reference(address, "Check this address", AbuseIpdbMapper.PAGE)));
  }

  @Override
  public void health(ProviderAccess access) {
    client.checkKey(access);
  }
}
