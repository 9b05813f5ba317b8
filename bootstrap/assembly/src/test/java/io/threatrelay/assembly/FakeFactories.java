package io.threatrelay.assembly;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.ObservableType;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.domain.port.ProviderProfile;
import io.threatrelay.provider.api.ProviderContext;
import io.threatrelay.provider.api.ProviderFactory;
import io.threatrelay.provider.api.ProviderSetting;
import java.net.URI;
import java.util.List;

/** Two factories on the test class path, as two providers' jars would bring them. */
public final class FakeFactories {

  private FakeFactories() {}

  public static final class Alpha implements ProviderFactory {
    @Override
    public String id() {
      return "alpha";
    }

    @Override
    public List<ProviderSetting> settings() {
      return List.of(ProviderSetting.apiUrl("https://alpha.example/"));
    }

    @Override
    public Provider create(ProviderContext context) {
      return new FakeProvider("alpha", context);
    }
  }

  public static final class Beta implements ProviderFactory {
    @Override
    public String id() {
      return "beta-two";
    }

    @Override
    public List<ProviderSetting> settings() {
      return List.of(ProviderSetting.apiUrl("https://beta-two.example/"));
    }

    @Override
    public Provider create(ProviderContext context) {
      return new FakeProvider("beta-two", context);
    }
  }

  /** Takes a setting, which its summary shows, and finds what it is asked for by fanning out. */
  static final class FakeProvider implements Provider {

    final ProviderContext context;
    private final URI api;
    private final String id;

    FakeProvider(String id, ProviderContext context) {
      this.id = id;
      this.context = context;
      this.api = context.settings().baseUrl("API_URL");
    }

    @Override
    public ProviderProfile profile() {
      return ProviderProfile.of(id, id, "https://example.com/")
          .summary(api.toString())
          .types(ObservableType.IP)
          .build();
    }

    @Override
    public Findings<CtimEntity> observe(Observable observable, ProviderAccess access) {
      return context.fanOut().gather(List.of(1, 2, 3), n -> Findings.nothing());
    }

    @Override
    public void health(ProviderAccess access) {}
  }
}
