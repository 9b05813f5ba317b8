package io.threatrelay.architecture;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.threatrelay.application.bad.ApplicationThatKnowsJson;
import io.threatrelay.assembly.bad.AssemblyThatKnowsItsServer;
import io.threatrelay.bad.one.HalfOfACycle;
import io.threatrelay.bad.two.OtherHalfOfACycle;
import io.threatrelay.ctimjson.bad.CtimJsonThatKnowsTheUseCases;
import io.threatrelay.domain.bad.DomainThatKnowsJson;
import io.threatrelay.httpclient.bad.HttpClientThatKnowsProviders;
import io.threatrelay.provider.api.ProviderFactory;
import io.threatrelay.provider.api.bad.ApiThatKnowsTheRuntime;
import io.threatrelay.provider.api.bad.ApiThatKnowsTheUseCases;
import io.threatrelay.provider.bad.ProviderThatKnowsAnother;
import io.threatrelay.provider.bad.ProviderThatKnowsHttp;
import io.threatrelay.provider.bad.ProviderThatKnowsTheRuntime;
import io.threatrelay.provider.bad.ProviderThatPrintsTheTime;
import io.threatrelay.provider.neighbour.Neighbour;
import io.threatrelay.provider.runtime.bad.RuntimeThatKnowsAProvider;
import io.threatrelay.relayapi.bad.RestThatKnowsJersey;
import io.threatrelay.token.bad.TokensThatKnowRest;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {

  private static final JavaClasses PROJECT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.threatrelay");

  private static final List<ArchRule> RULES = HouseRules.ALL;

  @ParameterizedTest
  @FieldSource("RULES")
  void isWhatTheRulesSay(ArchRule rule) {
    rule.check(PROJECT);
  }

  @Test
  void isLookedAtWhole() {
    for (String each :
        List.of(
            "domain.Findings",
            "application.ObserveObservables",
            "ctimjson.CtimJson",
            "relayapi.RelayApi",
            "token.JwksTokenVerifier",
            "provider.api.ProviderFactory",
            "provider.runtime.CallPipeline",
            "assembly.Relay",
            "sandbox.Sandbox",
            "httpclient.HttpClients",
            "grizzly.RelayServer",
            "cli.RelayCommand",
            "standalone.Main")) {
      assertTrue(PROJECT.contain("io.threatrelay." + each), each);
    }
    for (ProviderFactory provider : ServiceLoader.load(ProviderFactory.class)) {
      assertTrue(PROJECT.contain(provider.getClass()), provider.id());
    }
    assertFalse(PROJECT.contain(DomainThatKnowsJson.class), "the bad examples stay out");
  }

  static List<Arguments> rulesAndOffenders() {
    return List.of(
        Arguments.of(HouseRules.DOMAIN_KNOWS_JAVA_ALONE, DomainThatKnowsJson.class),
        Arguments.of(HouseRules.APPLICATION_KNOWS_THE_DOMAIN, ApplicationThatKnowsJson.class),
        Arguments.of(
            HouseRules.PROVIDER_API_KNOWS_THE_DOMAIN_AND_JAKARTA, ApiThatKnowsTheUseCases.class),
        Arguments.of(
            HouseRules.PROVIDER_API_KNOWS_THE_DOMAIN_AND_JAKARTA, ApiThatKnowsTheRuntime.class),
        Arguments.of(HouseRules.RUNTIME_KNOWS_THE_PROVIDER_API, RuntimeThatKnowsAProvider.class),
        Arguments.of(HouseRules.PROVIDERS_KNOW_THE_PROVIDER_API, ProviderThatKnowsHttp.class),
        Arguments.of(HouseRules.PROVIDERS_KNOW_THE_PROVIDER_API, ProviderThatKnowsTheRuntime.class),
        Arguments.of(HouseRules.PROVIDERS_DO_NOT_KNOW_EACH_OTHER, ProviderThatKnowsAnother.class),
        Arguments.of(
            HouseRules.CTIM_JSON_KNOWS_THE_DOMAIN_AND_JSON, CtimJsonThatKnowsTheUseCases.class),
        Arguments.of(HouseRules.REST_KNOWS_THE_USE_CASES_AND_JAKARTA, RestThatKnowsJersey.class),
        Arguments.of(HouseRules.TOKENS_KNOW_THE_DOMAIN_AND_JJWT, TokensThatKnowRest.class),
        Arguments.of(
            HouseRules.HTTP_CLIENT_KNOWS_THE_DOMAIN_AND_JERSEY, HttpClientThatKnowsProviders.class),
        Arguments.of(HouseRules.ASSEMBLY_KNOWS_NO_SERVER, AssemblyThatKnowsItsServer.class),
        Arguments.of(HouseRules.PACKAGES_FORM_NO_CYCLES, HalfOfACycle.class),
        Arguments.of(HouseRules.ONLY_THE_PROGRAM_PRINTS, ProviderThatPrintsTheTime.class),
        Arguments.of(HouseRules.TIME_COMES_FROM_OUTSIDE, ProviderThatPrintsTheTime.class));
  }

  @ParameterizedTest
  @MethodSource("rulesAndOffenders")
  void isRefusedWhereARuleIsBroken(ArchRule rule, Class<?> offender) {
    JavaClasses classes =
        new ClassFileImporter().importClasses(offender, OtherHalfOfACycle.class, Neighbour.class);

    assertTrue(rule.evaluate(classes).hasViolation());
  }

  @Test
  void triesEveryRule() {
    assertTrue(
        rulesAndOffenders().stream().map(a -> a.get()[0]).toList().containsAll(HouseRules.ALL));
  }
}
