package io.threatrelay.war;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.threatrelay.war.bad.EntryThatKnowsJersey;
import org.junit.jupiter.api.Test;

class EntryRuleTest {

  private static final ArchRule ENTRY_KNOWS_THE_ASSEMBLY_AND_JAKARTA =
      classes()
          .that()
          .resideInAPackage("io.threatrelay.war..")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.threatrelay.war..",
              "io.threatrelay.assembly..",
              "io.threatrelay.httpclient..",
              "io.threatrelay.relayapi.proxy..",
              "jakarta.ws.rs..",
              "jakarta.servlet..",
              "javax.naming..",
              "java..");

  @Test
  void theEntryKnowsTheAssemblyAndJakartaAlone() {
    JavaClasses entry =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.threatrelay.war");

    assertTrue(entry.contain(Deployment.class));
    ENTRY_KNOWS_THE_ASSEMBLY_AND_JAKARTA.check(entry);
  }

  @Test
  void anEntryThatKnowsJerseyIsRefused() {
    JavaClasses bad = new ClassFileImporter().importClasses(EntryThatKnowsJersey.class);

    assertTrue(ENTRY_KNOWS_THE_ASSEMBLY_AND_JAKARTA.evaluate(bad).hasViolation());
  }
}
