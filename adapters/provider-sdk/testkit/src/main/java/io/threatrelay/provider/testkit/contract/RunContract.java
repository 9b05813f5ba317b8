package io.threatrelay.provider.testkit.contract;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a contract apart from any build, and tells which of its cases are red. */
public final class RunContract {

  /**
   * A case that failed.
   *
   * @param name of the case
   * @param message what it says to do
   */
  public record RedCase(String name, String message) {}

  private RunContract() {}

  /** The red cases of a contract; empty if it is green. */
  public static List<RedCase> redCases(Class<?> contract) {
    List<RedCase> red = Collections.synchronizedList(new ArrayList<>());
    Launcher launcher = LauncherFactory.create();
    launcher.execute(
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(contract)).build(),
        new TestExecutionListener() {
          @Override
          public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (result.getStatus() != Status.SUCCESSFUL) {
              String message = result.getThrowable().map(Throwable::toString).orElse("");
              red.add(new RedCase(test.getDisplayName(), message));
            }
          }
        });
    return List.copyOf(red);
  }

  /**
   * Writes the red cases of the contract with that class name to standard output, and ends with
   * status 1 if there are any.
   */
  public static void main(String[] contract) throws ClassNotFoundException {
    List<RedCase> red = redCases(Class.forName(contract[0]));
    for (RedCase one : red) {
      System.out.println(one.name() + ": " + one.message().lines().findFirst().orElse(""));
    }
    System.exit(red.isEmpty() ? 0 : 1);
  }
}
