package io.threatrelay.cli;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** The option for what a module's registration in the platform would set, e.g. page limits. */
public final class ModuleSettings {

  @Option(
      names = "--setting",
      paramLabel = "NAME=VALUE",
      description = "A setting of the module, e.g. NUMBER_OF_PAGES=2. Repeatable.")
  private Map<String, String> settings = Map.of();

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
