package io.threatrelay.standalone;

import io.threatrelay.assembly.fatal.OutOfMemory;
import io.threatrelay.assembly.log.LogsToTheEnd;
import io.threatrelay.cli.ExitCode;
import io.threatrelay.cli.RelayCommand;
import io.threatrelay.provider.api.UnusableSetting;
import java.util.List;

/**
 * Where the program begins.
 *
 * <p>A server that is started without options is so without the command line's parser, whose
 * classes cannot be kept in an ahead-of-time cache and would make up a fifth of its start.
 */
public final class Main {

  private static final List<List<String>> SERVE = List.of(List.of(), List.of("serve"));

  private Main() {}

  public static void main(String[] arguments) {
    // Before anybody writes to a log. The class must not be used here, only named.
    System.setProperty("java.util.logging.manager", LogsToTheEnd.class.getName());
    OutOfMemory.watchThreads();
    System.exit(run(arguments));
  }

  /**
   * An error must not leave the main thread: the threads of the server would live on without it.
   */
  private static int run(String... arguments) {
    try {
      return SERVE.contains(List.of(arguments))
          ? serve()
          : RelayCommand.line(new Serve(), Serve.class, ServeSandbox.class, MintToken.class)
              .execute(arguments);
    } catch (Error fault) {
      OutOfMemory.endProcessIfIn(fault);
      fault.printStackTrace();
      return ExitCode.RELAY_ERROR;
    }
  }

  /** As the command line would. */
  private static int serve() {
    try {
      new Serve().run();
      return ExitCode.OK;
    } catch (UnusableSetting wrong) {
      System.err.println(wrong.getMessage());
      return ExitCode.WRONG_USE;
    } catch (RuntimeException fault) {
      OutOfMemory.endProcessIfIn(fault);
      fault.printStackTrace();
      return ExitCode.RELAY_ERROR;
    }
  }
}
