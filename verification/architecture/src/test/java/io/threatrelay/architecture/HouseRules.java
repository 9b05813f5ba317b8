package io.threatrelay.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Who may know whom: allow-lists, because a rule that forbids what is not there never fails. */
final class HouseRules {

  private static final String JAVA = "java..";
  private static final String TLS = "javax.net.ssl..";
  private static final String DOMAIN = "io.threatrelay.domain..";
  private static final String APPLICATION = "io.threatrelay.application..";
  private static final String PROVIDER_API = "io.threatrelay.provider.api..";
  private static final String RUNTIME = "io.threatrelay.provider.runtime..";
  private static final String TESTKIT = "io.threatrelay.provider.testkit..";
  private static final String PROVIDERS = "io.threatrelay.provider..";
  private static final String CTIM_JSON = "io.threatrelay.ctimjson..";
  private static final String REST = "io.threatrelay.relayapi..";
  private static final String TOKEN = "io.threatrelay.token..";
  private static final String HTTP_CLIENT = "io.threatrelay.httpclient..";
  private static final String ASSEMBLY = "io.threatrelay.assembly..";
  private static final String SANDBOX = "io.threatrelay.sandbox..";
  private static final String STANDALONE = "io.threatrelay.standalone..";
  private static final String CLI = "io.threatrelay.cli..";
  private static final String GRIZZLY = "io.threatrelay.grizzly..";
  private static final String LOG = "io.threatrelay.assembly.log..";
  private static final String HTTP_API = "jakarta.ws.rs..";
  private static final String JSON_API = "jakarta.json..";

  static final ArchRule DOMAIN_KNOWS_JAVA_ALONE = only(DOMAIN, JAVA);
  static final ArchRule APPLICATION_KNOWS_THE_DOMAIN = only(APPLICATION, DOMAIN, JAVA);
  static final ArchRule PROVIDER_API_KNOWS_THE_DOMAIN_AND_JAKARTA =
      only(PROVIDER_API, DOMAIN, HTTP_API, JSON_API, JAVA);
  static final ArchRule RUNTIME_KNOWS_THE_PROVIDER_API =
      only(
          RUNTIME,
          PROVIDER_API,
          DOMAIN,
          "com.github.benmanes.caffeine..",
          "javax.crypto..",
          HTTP_API,
          JSON_API,
          JAVA,
          TLS);
  static final ArchRule CTIM_JSON_KNOWS_THE_DOMAIN_AND_JSON =
      only(CTIM_JSON, DOMAIN, JSON_API, JAVA);
  static final ArchRule REST_KNOWS_THE_USE_CASES_AND_JAKARTA =
      only(REST, APPLICATION, CTIM_JSON, DOMAIN, HTTP_API, JSON_API, JAVA);
  static final ArchRule TOKENS_KNOW_THE_DOMAIN_AND_JJWT =
      only(TOKEN, DOMAIN, "io.jsonwebtoken..", HTTP_API, JSON_API, JAVA);
  static final ArchRule HTTP_CLIENT_KNOWS_THE_DOMAIN_AND_JERSEY =
      only(HTTP_CLIENT, DOMAIN, HTTP_API, "org.glassfish.jersey..", JAVA, TLS);
  static final ArchRule ASSEMBLY_KNOWS_NO_SERVER =
      only(
          ASSEMBLY,
          REST,
          CTIM_JSON,
          TOKEN,
          PROVIDER_API,
          RUNTIME,
          HTTP_CLIENT,
          APPLICATION,
          DOMAIN,
          HTTP_API,
          JSON_API,
          JAVA,
          TLS);

  /** A provider is a folder that can go: it knows the provider API, and nobody knows it. */
  static final ArchRule PROVIDERS_KNOW_THE_PROVIDER_API =
      classes()
          .that()
          .resideInAPackage(PROVIDERS)
          .and()
          .resideOutsideOfPackages(PROVIDER_API, RUNTIME, TESTKIT)
          .should()
          .onlyDependOnClassesThat(
              resideInAnyPackage(PROVIDERS, DOMAIN, JSON_API, JAVA)
                  .and(resideOutsideOfPackages(RUNTIME, TESTKIT)));

  static final ArchRule PROVIDERS_DO_NOT_KNOW_EACH_OTHER =
      slices()
          .matching("io.threatrelay.provider.(*)..")
          .should()
          .notDependOnEachOther()
          .ignoreDependency(
              describe("anybody", any -> true),
              describe(
                  "the SDK",
                  c -> c.getPackageName().matches(".*\\.provider\\.(api|runtime|testkit).*")));

  static final ArchRule PACKAGES_FORM_NO_CYCLES =
      slices().matching("io.threatrelay.(**)").should().beFreeOfCycles();

  static final ArchRule ONLY_THE_PROGRAM_PRINTS =
      noClasses()
          .that()
          .resideOutsideOfPackages(STANDALONE, CLI, LOG)
          .should(ACCESS_STANDARD_STREAMS);

  static final ArchRule TIME_COMES_FROM_OUTSIDE =
      noClasses()
          .that()
          .resideOutsideOfPackages(ASSEMBLY, STANDALONE, SANDBOX, GRIZZLY, CLI)
          .should()
          .accessTargetWhere(describe("it is the machine's clock", HouseRules::isMachinesClock));

  static final List<ArchRule> ALL =
      List.of(
          DOMAIN_KNOWS_JAVA_ALONE,
          APPLICATION_KNOWS_THE_DOMAIN,
          PROVIDER_API_KNOWS_THE_DOMAIN_AND_JAKARTA,
          RUNTIME_KNOWS_THE_PROVIDER_API,
          PROVIDERS_KNOW_THE_PROVIDER_API,
          PROVIDERS_DO_NOT_KNOW_EACH_OTHER,
          CTIM_JSON_KNOWS_THE_DOMAIN_AND_JSON,
          REST_KNOWS_THE_USE_CASES_AND_JAKARTA,
          TOKENS_KNOW_THE_DOMAIN_AND_JJWT,
          HTTP_CLIENT_KNOWS_THE_DOMAIN_AND_JERSEY,
          ASSEMBLY_KNOWS_NO_SERVER,
          PACKAGES_FORM_NO_CYCLES,
          ONLY_THE_PROGRAM_PRINTS,
          TIME_COMES_FROM_OUTSIDE);

  private HouseRules() {}

  private static ArchRule only(String layer, String... others) {
    List<String> allowed = new ArrayList<>(List.of(others));
    allowed.add(layer);
    return classes()
        .that()
        .resideInAPackage(layer)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed.toArray(String[]::new));
  }

  private static boolean isMachinesClock(JavaAccess<?> access) {
    boolean now =
        access.getTarget().getOwner().getPackageName().equals(Instant.class.getPackageName())
            && access.getName().equals("now");
    return now
        || access.getTarget().getOwner().isEquivalentTo(Clock.class)
            && access.getName().startsWith("system")
        || access.getTarget().getOwner().isEquivalentTo(System.class)
            && access.getName().equals("currentTimeMillis");
  }
}
