package io.threatrelay.war.servers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestWatcher;
import org.opentest4j.TestAbortedException;

/** Counts what a server passes; what it is known to be unable to do is no failure, but is told. */
final class Tally implements TestWatcher, TestExecutionExceptionHandler {

  private Map<String, String> limits = Map.of();
  private int passed;
  private final List<String> others = new ArrayList<>();

  void begin(Map<String, String> known) {
    limits = known;
    passed = 0;
    others.clear();
  }

  @Override
  public void handleTestExecutionException(ExtensionContext context, Throwable fault)
      throws Throwable {
    String known = limits.get(context.getRequiredTestMethod().getName());
    throw known == null ? fault : new TestAbortedException(known, fault);
  }

  @Override
  public void testSuccessful(ExtensionContext context) {
    passed++;
  }

  @Override
  public void testAborted(ExtensionContext context, Throwable known) {
    others.add(known.getMessage());
  }

  @Override
  public void testFailed(ExtensionContext context, Throwable fault) {
    others.add("FAILED " + context.getRequiredTestMethod().getName());
  }

  /** A row's last two cells. */
  String cells() {
    return "%d of %d | %s".formatted(passed, passed + others.size(), String.join("; ", others));
  }
}
