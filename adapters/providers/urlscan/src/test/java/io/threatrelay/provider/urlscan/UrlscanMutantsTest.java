package io.threatrelay.provider.urlscan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.threatrelay.provider.testkit.contract.Mutants;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The contract notices when this provider is broken; takes minutes. */
@EnabledIfSystemProperty(named = "mutants", matches = "run")
class UrlscanMutantsTest {

  @Test
  void theContractNoticesEveryMutant() throws IOException, InterruptedException {
    assertEquals(List.of(), Mutants.unnoticed(UrlscanContractTest.class));
  }
}
