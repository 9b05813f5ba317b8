package io.threatrelay.war;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import io.threatrelay.provider.api.ProviderFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The providers that come with the archives; they are on the class path of tests, too. */
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
