package io.threatrelay.cli;

import static java.util.stream.Collectors.joining;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.ObservableType;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderProfile;
import java.util.List;

/** One observable's part of an answer on a terminal; when nothing was found it says why. */
final class Section {

  private Section() {}

  static void print(
      Provider provider, Observable observable, Findings<?> findings, List<String> lines) {
    System.out.println(Shown.of(observable.value()) + " (" + observable.type() + ")");
    if (!provider.supports(observable)) {
      System.out.println("  not asked: " + takes(provider.profile()));
    } else if (findings.found().isEmpty()) {
      System.out.println(findings.errors().isEmpty() ? "  nothing known" : "  no answer");
    }
    lines.forEach(line -> System.out.println("  " + line));
    System.out.println();
  }

  private static String takes(ProviderProfile profile) {
    return profile.name()
        + " takes "
        + profile.types().stream().map(ObservableType::name).collect(joining(", "));
  }
}
