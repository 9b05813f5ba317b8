package io.threatrelay.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a copy of the starter is called.
 *
 * @param id of the provider, e.g. {@code watch-list}
 * @param javaPackage of its classes
 */
record StarterNames(String id, String javaPackage) {

  private static final String PACKAGE = "io.threatrelay.provider.starter";

  /** A text or a path of the starter, with these names instead. */
  String in(String starter) {
    return starter
        .replace(PACKAGE, javaPackage)
        .replace(PACKAGE.replace('.', '/'), javaPackage.replace('.', '/'))
        .replace("Starter", ofClasses())
        .replace("starter", id);
  }

  /** With what the names of its classes begin, e.g. {@code WatchList}. */
  private String ofClasses() {
    return Arrays.stream(id.split("-"))
        .filter(word -> !word.isEmpty())
        .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
        .collect(Collectors.joining());
  }
}
