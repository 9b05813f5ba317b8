package io.threatrelay.cli;

import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.Subject;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.ObservableType;
import io.threatrelay.domain.port.ProviderProfile;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * What the user typed, understood.
 *
 * @param observables each once, in the order typed
 * @param misfits a sentence for each value that is not an observable
 */
record AskedValues(List<Observable> observables, List<String> misfits) {

  private static final String STANDARD_INPUT = "-";

  /**
   * Understands the values.
   *
   * @param typeName of all of them; null when each tells by itself
   * @throws ParameterException when the provider does not take the type, or there are no values
   */
  static AskedValues of(
      List<String> typed, String typeName, ProviderProfile provider, CommandSpec command) {
    ObservableType type = typeName == null ? null : new ObservableType(typeName);
    if (type != null && !provider.types().contains(type)) {
      throw new ParameterException(
          command.commandLine(),
          "--type %s: %s takes %s".formatted(type, provider.name(), provider.types()));
    }
    List<String> values = typed.stream().flatMap(AskedValues::expanded).toList();
    if (values.isEmpty()) {
      throw new ParameterException(command.commandLine(), "Standard input holds no observables");
    }
    List<Observable> observables = new ArrayList<>();
    List<String> misfits = new ArrayList<>();
    for (String value : new LinkedHashSet<>(values)) {
      observable(value, type)
          .ifPresentOrElse(observables::add, () -> misfits.add(misfit(value, type)));
    }
    return new AskedValues(List.copyOf(observables), List.copyOf(misfits));
  }

  private static Stream<String> expanded(String value) {
    return value.equals(STANDARD_INPUT)
        ? new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        : Stream.of(value);
  }

  private static Optional<Observable> observable(String value, ObservableType type) {
    return type == null
        ? ObservableGuess.of(value)
        : Optional.of(new Observable(type, value)).filter(o -> o.canonical().isPresent());
  }

  private static String misfit(String value, ObservableType type) {
    return type == null
        ? "Skipped: `%s` is not an IP address, a domain or an http URL; give its type with --type."
            .formatted(Shown.cut(value, 60))
        : RelayError.skipped(Subject.of(new Observable(type, value))).message();
  }
}
