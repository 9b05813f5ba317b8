package io.threatrelay.cli;

import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.ObservableType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Guesses the type of an observable from its value. */
final class ObservableGuess {

  /** Domains come last: the form of a host name fits many things. */
  private static final List<ObservableType> TYPES =
      List.of(ObservableType.IP, ObservableType.IPV6, ObservableType.URL, ObservableType.DOMAIN);

  /** {@code 192.0.2.256} is an address with a slip of the pen, {@code readme} a file. */
  private static final Pattern TOP_LEVEL = Pattern.compile(".+[.][^.]*[^.0-9][^.]*[.]?");

  private ObservableGuess() {}

  /** The observable; empty when the value fits no type. */
  static Optional<Observable> of(String value) {
    return TYPES.stream()
        .map(type -> new Observable(type, value))
        .filter(observable -> observable.canonical().isPresent())
        .filter(ObservableGuess::isPlausible)
        .findFirst();
  }

  private static boolean isPlausible(Observable observable) {
    return !observable.type().equals(ObservableType.DOMAIN)
        || TOP_LEVEL.matcher(observable.value()).matches();
  }
}
