package io.threatrelay.assembly;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Settings that work, and that an operator should still be told about at each start. */
public final class StartWarnings {

  private static final String CALLERS_CHOOSE =
      TokenSettings.PUBLIC_URL.name()
          + " is not set, so the Host header of a request decides which audience its token must name,"
          + " and a token for another relay is accepted here. Set "
          + TokenSettings.PUBLIC_URL.name()
          + " to the URL that the platform calls.";

  private StartWarnings() {}

  /** A line for each warning about a relay that others can call. */
  public static List<String> ofServer(Settings settings) {
    Stream<String> audience =
        settings.value(TokenSettings.PUBLIC_URL.name()).isPresent()
            ? Stream.empty()
            : Stream.of(CALLERS_CHOOSE);
    return Stream.concat(ofFiles(settings).stream(), audience).toList();
  }

  /** A line for each file with settings that other users of this machine can read. */
  public static List<String> ofFiles(Settings settings) {
    return settings
        .value(KnownSettings.CONFIG.name())
        .flatMap(file -> PrivateFile.warning(KnownSettings.CONFIG.name(), Path.of(file)))
        .stream()
        .toList();
  }
}
