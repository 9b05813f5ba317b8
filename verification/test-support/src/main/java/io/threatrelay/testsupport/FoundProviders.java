package io.threatrelay.testsupport;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import io.threatrelay.provider.api.ProviderFactory;
import io.threatrelay.sandbox.Sandbox;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The providers that come with the program; tests run on its class path. */
public final class FoundProviders {

  private static final List<String> IDS =
      ServiceLoader.load(ProviderFactory.class).stream()
          .map(each -> each.get().id())
          .sorted()
          .toList();

  private FoundProviders() {}

  public static List<String> ids() {
    return IDS;
  }

  /** What makes a relay talk to that sandbox, with those providers that are here. */
  public static Map<String, String> settings(Sandbox sandbox) {
    Map<String, String> settings = new HashMap<>(sandbox.settings());
    List<String> both = sandbox.providers().stream().filter(IDS::contains).toList();
    settings.put(Sandbox.RELAY_PROVIDERS, String.join(",", both));
    return settings;
  }

  static final class Condition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
      List<String> missing = new ArrayList<>();
      findAnnotation(context.getElement(), NeedsProviders.class)
          .ifPresent(needs -> missing.addAll(Arrays.asList(needs.value())));
      missing.removeAll(IDS);
      return missing.isEmpty()
          ? ConditionEvaluationResult.enabled("every provider is here")
          : ConditionEvaluationResult.disabled("there is no provider " + missing);
    }
  }
}
