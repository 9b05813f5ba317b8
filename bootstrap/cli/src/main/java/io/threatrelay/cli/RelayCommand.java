package io.threatrelay.cli;

import io.threatrelay.provider.api.UnusableSetting;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Stream;
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
      "Settings are environment variables; 'relay settings' lists them."
    },
    footer = "%nExit codes: 0 success, 1 relay error, 2 wrong usage, 3 out of memory.",
    mixinStandardHelpOptions = true,
    usageHelpWidth = 100,
    scope = ScopeType.INHERIT,
    versionProvider = ProgramVersion.class)
public final class RelayCommand implements Runnable {

  private static final List<Class<?>> LOOK_UPS =
      List.of(
          Observe.class,
          Deliberate.class,
          Refer.class,
          ListProviders.class,
          ListSettings.class,
          PrintModuleType.class,
          NewProvider.class);

  private final Runnable serve;

  private RelayCommand(Runnable serve) {
    this.serve = serve;
  }

  /**
   * The command line.
   *
   * @param serve what runs without a command
   * @param commands the program's own commands, listed before those of this package
   */
  public static CommandLine line(Runnable serve, Class<?>... commands) {
    CommandLine line = new CommandLine(new RelayCommand(serve));
    Stream.concat(Stream.of(commands), LOOK_UPS.stream()).forEach(line::addSubcommand);
    return line.setParameterExceptionHandler(RelayCommand::explainUse)
        .setExecutionExceptionHandler(RelayCommand::explain);
  }

  /** Prints one line about the error, and one about where to read more. */
  private static int explainUse(ParameterException wrong, String[] arguments) {
    CommandLine command = wrong.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(wrong.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
    err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.WRONG_USE;
  }

  /** One line for what the user can mend; everything else is a fault of ours. */
  private static int explain(Exception failed, CommandLine command, ParseResult arguments)
      throws Exception {
    if (failed instanceof UnusableSetting) {
      command.getErr().println(failed.getMessage());
      return ExitCode.WRONG_USE;
    }
    throw failed;
  }

  @Override
  public void run() {
    serve.run();
  }
}
