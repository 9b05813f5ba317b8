package io.threatrelay.standalone;

import static java.util.stream.Collectors.joining;

import io.threatrelay.assembly.SandboxFactory;
import io.threatrelay.assembly.Settings;
import io.threatrelay.assembly.StandIns;
import io.threatrelay.assembly.StartWarnings;
import io.threatrelay.cli.OwnSettings;
import io.threatrelay.grizzly.RelayServer;
import io.threatrelay.provider.api.ProviderFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code relay sandbox}: the relay together with stand-ins for all that it calls. */
@Command(
    name = "sandbox",
    description = "Serves the relay with stand-ins for all that it calls: no network, no account.")
final class ServeSandbox implements Runnable {

  private static final String HOST = "RELAY_HOST";
  private static final String PORT = "RELAY_PORT";
  private static final String PROVIDERS = "RELAY_PROVIDERS";
  private static final String USUAL_PORT = "9090";

  @Option(
      names = "--ask",
      paramLabel = "FILE",
      description =
          "A JSON list of observables to ask about at once, over HTTP. The answer goes to"
              + " standard output, all else to standard error.")
  private Path question;

  @Option(
      names = "--latency",
      paramLabel = "DURATION",
      defaultValue = "PT0S",
      description = "How long the stand-ins wait before each answer, e.g. PT0.3S.")
  private Duration latency;

  @Spec private CommandSpec command;

  @Override
  public void run() {
    if (latency.isNegative()) {
      throw new ParameterException(command.commandLine(), "--latency cannot be negative");
    }
    AskFile ask = question == null ? null : AskFile.in(question, command);
    SandboxFactory sandbox = SandboxJar.find(command);
    StandIns standIns = sandbox.start(latency);
    RelayServer server = serve(standIns);
    Shutdown shutdown = new Shutdown(server, standIns);
    Welcome welcome =
        new Welcome(SandboxAccess.to(server, standIns, sandbox.key()), server.relay());
    if (ask == null) {
      welcome.print(System.out);
    } else {
      welcome.print(System.err);
      ask.of(welcome.access(), server.relay().settings().limits().deadline());
    }
    shutdown.await();
  }

  private RelayServer serve(StandIns standIns) {
    try {
      Settings own = OwnSettings.read();
      Settings settings =
          onLoopback(own)
              .with(standIns.settings())
              .with(Map.of(PROVIDERS, providers(own, standIns)));
      return Serve.start(settings, StartWarnings.ofFiles(settings));
    } catch (RuntimeException notStarted) {
      standIns.close();
      throw notStarted;
    }
  }

  /** Those that find a stand-in, unless the user has said which. */
  private String providers(Settings settings, StandIns standIns) {
    String found =
        ServiceLoader.load(ProviderFactory.class).stream()
            .map(each -> each.get().id())
            .filter(standIns.providers()::contains)
            .sorted()
            .collect(joining(","));
    String wanted = settings.value(PROVIDERS).orElse(found);
    if (wanted.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "No enabled provider has a stand-in; %s names the providers to serve anyway"
              .formatted(PROVIDERS));
    }
    return wanted;
  }

  /** Keeps the user's settings. If the default port is taken, another one is used. */
  private static Settings onLoopback(Settings settings) {
    Map<String, String> more = new HashMap<>();
    String host = settings.value(HOST).orElse("127.0.0.1");
    more.put(HOST, host);
    if (settings.value(PORT).isEmpty() && Ports.isTaken(host, USUAL_PORT)) {
      System.err.println("Port " + USUAL_PORT + " is taken; the sandbox listens on another one.");
      more.put(PORT, "0");
    }
    return settings.with(more);
  }
}
