package io.threatrelay.standalone;

import io.threatrelay.assembly.Relay;
import io.threatrelay.cli.JsonOutput;
import io.threatrelay.cli.KeyInput;
import io.threatrelay.cli.LocalRelay;
import io.threatrelay.cli.ModuleSettings;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.token.SigningKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code relay token}: prints a test token. */
@Command(
    name = "token",
    description = "Prints a test token, signed with the sandbox's key or your own.")
final class MintToken implements Runnable {

  private static final String KEY = "--key";
  private static final String KEY_OF_A_PROVIDER = "--provider-key";

  @Option(
      names = KEY,
      paramLabel = "KEY",
      description =
          "The API key, for a token used at one provider's mount; - reads it from standard input,"
              + " without echo on a terminal. Other users of the machine can see a KEY given here.")
  private String key;

  @Option(
      names = KEY_OF_A_PROVIDER,
      paramLabel = "ID=KEY",
      description =
          "A provider's key in a token for several, e.g. urlscan=abc; urlscan=- reads the next line"
              + " of standard input. Repeatable.")
  private Map<String, String> providerKeys = Map.of();

  @Mixin private ModuleSettings settings;

  @Option(
      names = "--audience",
      paramLabel = "URL",
      defaultValue = "http://localhost:9090,http://127.0.0.1:9090",
      split = ",",
      description = "The relay's URL. Repeatable. Default: ${DEFAULT-VALUE}")
  private List<String> audiences;

  @Option(
      names = "--jwks-host",
      paramLabel = "HOST[:PORT]",
      defaultValue = "localhost:9443",
      description = "Where the relay fetches the key set. Default: the sandbox's ${DEFAULT-VALUE}")
  private String keySetHost;

  @Option(
      names = "--valid-for",
      paramLabel = "DURATION",
      defaultValue = "PT12H",
      description = "Default: ${DEFAULT-VALUE}. A negative one makes a token that has expired.")
  private Duration validFor;

  @Option(names = "--key-set", description = "Print the matching key set instead of a token.")
  private boolean printKeySet;

  @ArgGroup(exclusive = false)
  private OwnKey own;

  /** Instead of the sandbox's. */
  private static final class OwnKey {
    @Option(
        names = "--key-file",
        required = true,
        paramLabel = "FILE",
        description = "Your RSA key: PEM, PKCS #8, not encrypted, 2048 bits or more.")
    private Path file;

    @Option(
        names = "--kid",
        defaultValue = "relay-1",
        paramLabel = "ID",
        description = "The key's id in the key set. Default: ${DEFAULT-VALUE}")
    private String kid;
  }

  @Spec private CommandSpec command;

  @Override
  public void run() {
    SigningKey signingKey =
        own == null
            ? SandboxJar.find(command).key()
            : new KeyFile(own.file, command).signingKey(own.kid);
    if (printKeySet) {
      JsonOutput.print(PublicKeySet.of(signingKey));
      return;
    }
    System.out.println(TryOutToken.mint(claims(), audiences, keySetHost, validFor, signingKey));
  }

  private Map<String, Object> claims() {
    if (key == null && providerKeys.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "A token carries a provider's key: --key KEY, or " + KEY_OF_A_PROVIDER + " ID=KEY");
    }
    Map<String, Object> claims = new LinkedHashMap<>();
    if (key != null) {
      claims.put("key", new KeyInput(KEY, command).given(key));
    }
    if (!providerKeys.isEmpty() || !settings.isEmpty()) {
      try (Relay relay = LocalRelay.relay()) {
        settings.require(relay.providers().stream().map(Provider::profile).toList(), command);
        claims.putAll(keysOfProviders(relay));
      }
    }
    claims.putAll(settings.claims());
    return claims;
  }

  private Map<String, Object> keysOfProviders(Relay relay) {
    Map<String, Object> claims = new LinkedHashMap<>();
    providerKeys.forEach(
        (id, value) ->
            claims.put(
                LocalRelay.provider(relay, id, KEY_OF_A_PROVIDER, command).profile().keyClaim(),
                new KeyInput(KEY_OF_A_PROVIDER + " " + id, command).given(value)));
    return claims;
  }
}
