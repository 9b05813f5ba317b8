package io.threatrelay.standalone;

import io.threatrelay.provider.api.UnusableSetting;
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
    footer = "%nExit codes: 0, 1 for a relay error, 2 for wrong use, 3 when memory has run out.",
    mixinStandardHelpOptions = true,
    usageHelpWidth = 100,
    scope = ScopeType.INHERIT,
    versionProvider = ProgramVersion.class,
    subcommands = {
      Serve.class,
      ServeSandbox.class,
      MintToken.class,
      Observe.class,
      Deliberate.class,
      Refer.class,
      ListProviders.class,
      PrintModuleType.class,
      NewProvider.class
    })
final class RelayCommand implements Runnable {

  static CommandLine line() {
    return new CommandLine(new RelayCommand())
        .setParameterExceptionHandler(RelayCommand::explainUse)
        .setExecutionExceptionHandler(RelayCommand::explain);
  }

  /** One line about what is wrong, and one about where to read more. */
  private static int explainUse(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(wrong.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
    err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    return Main.WRONG_USE;
  }

  /** One line for what the user can mend; everything else is a fault of ours. */
  private static int explain(Exception failed, CommandLine command, ParseResult arguments)
      throws Exception {
    if (failed instanceof UnusableSetting) {
      command.getErr().println(failed.getMessage());
      return Main.WRONG_USE;
    }
    throw failed;
  }

  @Override
  public void run() {
    new Serve().run();
  }
}
