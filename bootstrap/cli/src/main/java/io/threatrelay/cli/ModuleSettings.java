package io.threatrelay.cli;

import io.threatrelay.assembly.UnknownNames;
import io.threatrelay.domain.port.ProviderProfile;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The option for what a module's registration in the platform would set, e.g. page limits. */
public final class ModuleSettings {

  private static final String OPTION = "--setting";

  @Option(
      names = OPTION,
      paramLabel = "NAME=VALUE",
      description = "A setting of the module, e.g. NUMBER_OF_PAGES=2. Repeatable.")
  private Map<String, String> settings = Map.of();

  /**
   * Refuses a name that the modules of these providers do not have.
   *
   * @throws ParameterException suggests the name that was probably meant
   */
  public void require(Collection<ProviderProfile> providers, CommandSpec command) {
    Set<String> known = new TreeSet<>();
    providers.forEach(profile -> profile.settings().forEach(each -> known.add(each.claim())));
    for (String name : settings.keySet()) {
      if (!known.contains(name)) {
        throw new ParameterException(
            command.commandLine(), OPTION + " " + Shown.of(name) + ": " + explained(known, name));
      }
    }
  }

  private static String explained(Set<String> known, String name) {
    return known.isEmpty()
        ? "no provider that is asked has settings"
        : UnknownNames.explanation(known, name);
  }

  /** Whether none is given. */
  public boolean isEmpty() {
    return settings.isEmpty();
  }

  /** Numbers, true and false as such, all else as text. */
  public Map<String, Object> claims() {
    Map<String, Object> claims = new LinkedHashMap<>();
    settings.forEach((name, value) -> claims.put(name, typed(value)));
    return claims;
  }

  private static Object typed(String value) {
    if (value.equals("true") || value.equals("false")) {
      return Boolean.valueOf(value);
    }
    if (value.matches("-?(0|[1-9][0-9]{0,17})")) {
      return Long.valueOf(value);
    }
    if (value.matches("-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]{1,3})?")) {
      return new BigDecimal(value);
    }
    return value;
  }
}
