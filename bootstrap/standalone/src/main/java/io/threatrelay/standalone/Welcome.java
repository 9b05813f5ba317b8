package io.threatrelay.standalone;

import static java.util.stream.Collectors.joining;

import io.threatrelay.assembly.Relay;
import io.threatrelay.assembly.Version;
import io.threatrelay.domain.ctim.ObservableType;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderProfile;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a user needs who has just started the sandbox. */
record Welcome(SandboxAccess access, Relay relay) {

  private static final Path OBSERVABLES = Path.of("observables.json").toAbsolutePath();
  private static final String DOMAIN =
      "{\"type\":\"domain\",\"value\":\"login.examplebank.example\"}";
  private static final String IP = "{\"type\":\"ip\",\"value\":\"203.0.113.66\"}";

  void print(PrintStream out) {
    out.printf(
        """
        Threat Relay %s, in the sandbox: all answers are invented, and nothing leaves this machine.

        Listening on  %s  (%s)
        Stand-ins     %s
        Key set       https://%s/.well-known/jwks

        A token, valid for %d hours:

        %s

        Ask for everything, with a line to paste into another terminal:

        %s

        Ask one provider alone:

        %s

        Ctrl-C stops it.

        """,
        Version.number(),
        access.url(),
        relay.providers().stream().map(p -> p.profile().name()).collect(joining(", ")),
        String.join("  ", access.standIns()),
        access.keySetHost(),
        SandboxAccess.VALID.toHours(),
        access.token(),
        curl("/observe/observables", everything()),
        relay.providers().stream().map(this::alone).collect(joining("\n\n")));
    out.flush();
  }

  private static String everything() {
    return Files.isReadable(OBSERVABLES) ? "@" + OBSERVABLES : "[" + DOMAIN + "," + IP + "]";
  }

  private String alone(Provider provider) {
    ProviderProfile profile = provider.profile();
    String example = profile.types().contains(ObservableType.DOMAIN) ? DOMAIN : IP;
    return curl("/" + profile.id() + "/observe/observables", "[" + example + "]");
  }

  private String curl(String path, String data) {
    return "curl -sS '%s%s' -H 'Authorization: Bearer %s' -H 'Content-Type: application/json' --data %s"
        .formatted(access.url(), path, access.token(), quoted(data));
  }

  /** As one word for a shell. */
  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
