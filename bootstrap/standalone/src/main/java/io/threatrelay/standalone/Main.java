package io.threatrelay.standalone;

import io.threatrelay.provider.kit.UnusableSetting;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line; without a command the relay is served. */
@Command(
    name = "relay",
    description = "Answers Cisco XDR's questions about observables in CTIM.",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    subcommands = {Serve.class})
public final class Main implements Runnable {

  static final int OK = 0;
  static final int RELAY_ERROR = 1;
  static final int WRONG_USE = 2;

  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler(Main::explain)
        .setExecutionStrategy(new CommandLine.RunLast());
  }

  /** One line for what the user can mend; everything else is a fault of ours. */
  private static int explain(
      Exception failed, CommandLine command, CommandLine.ParseResult arguments) throws Exception {
    if (failed instanceof UnusableSetting || failed instanceof UncheckedIOException) {
      command.getErr().println(failed.getMessage());
      return WRONG_USE;
    }
    throw failed;
  }

  @Override
  public void run() {
    new Serve().run();
  }
}
