package io.threatrelay.assembly;

import io.threatrelay.ctimjson.CtimSchema;
import io.threatrelay.domain.ctim.ObservableType;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.provider.api.ProviderContext;
import io.threatrelay.provider.api.ProviderFactory;
import io.threatrelay.provider.api.ProviderSetting;
import io.threatrelay.provider.api.UnusableSetting;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** A factory out of a jar of its own; whatever is wrong with it, the jar is named. */
record DropIn(Path jar, ProviderFactory factory) implements ProviderFactory {

  @Override
  public String id() {
    return factory.id();
  }

  @Override
  public List<ProviderSetting> settings() {
    try {
      return factory.settings();
    } catch (RuntimeException | LinkageError broken) {
      throw unusable(jar, broken.toString());
    }
  }

  /** Classes that are missing, or too new, show when they are first needed. */
  @Override
  public Provider create(ProviderContext context) {
    try {
      Provider provider = factory.create(context);
      refuseUnknownTypes(provider.profile().types());
      return provider;
    } catch (UnusableSetting itsOwn) {
      throw itsOwn;
    } catch (RuntimeException | LinkageError broken) {
      throw unusable(jar, broken.toString());
    }
  }

  private void refuseUnknownTypes(List<ObservableType> types) {
    Set<String> known = CtimSchema.read().observableTypes();
    for (ObservableType type : types) {
      if (!known.contains(type.name())) {
        throw unusable(jar, id() + " takes the observable type " + type + ", which CTIM lacks");
      }
    }
  }

  static UnusableSetting unusable(Path jar, String why) {
    return new UnusableSetting(
        ProviderChoice.PROVIDERS_DIR, jar.toString(), "expected a jar with a provider: " + why);
  }
}
