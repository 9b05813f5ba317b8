package io.threatrelay.assembly;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Settings that work, and that an operator should still be told about at each start. */
public final class StartWarnings {

  private static final String CALLERS_CHOOSE =
      TokenSettings.PUBLIC_URL.name()
          + " is not set: each caller's Host header chooses the audience that its token must name,"
          + " so a token for another relay can be used here. Set "
          + TokenSettings.PUBLIC_URL.name()
          + " to the URL by which the platform calls this relay.";

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
