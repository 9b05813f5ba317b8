package io.threatrelay.standalone;

import io.threatrelay.provider.kit.UnusableSetting;
import io.threatrelay.standalone.log.LogsToTheEnd;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The command line; without a command the relay is served. */
@Command(
    name = "relay",
    description = {
      "Answers Cisco XDR's questions about observables in CTIM. Without a command it serves.",
      "Settings come as environment variables, see README.md."
    },
    footer = "%nExit codes: 0, 1 for a relay error, 2 for wrong use.",
    mixinStandardHelpOptions = true,
    usageHelpWidth = 100,
    scope = ScopeType.INHERIT,
    versionProvider = ProgramVersion.class,
    subcommands = {
      Serve.class,
      ServeSandbox.class,
      MintToken.class,
      Observe.class,
      Refer.class,
      ListProviders.class,
      NewProvider.class
    })
public final class Main implements Runnable {

  static final int OK = 0;
  static final int RELAY_ERROR = 1;
  static final int WRONG_USE = 2;

  public static void main(String[] arguments) {
    // Before anybody writes to a log. The class must not be used here, only named.
    System.setProperty("java.util.logging.manager", LogsToTheEnd.class.getName());
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setParameterExceptionHandler(Main::explainUse)
        .setExecutionExceptionHandler(Main::explain);
  }

  /** One line about what is wrong, and one about where to read more. */
  private static int explainUse(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(wrong.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
    err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    return WRONG_USE;
  }

  /** One line for what the user can mend; everything else is a fault of ours. */
  private static int explain(Exception failed, CommandLine command, ParseResult arguments)
      throws Exception {
    if (failed instanceof UnusableSetting) {
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
