package io.threatrelay.provider.urlscan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.threatrelay.provider.testkit.contract.Mutants;
import io.threatrelay.provider.testkit.contract.Mutants.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The contract notices when this provider is broken; takes minutes. */
@EnabledIfSystemProperty(named = "mutants", matches = "run")
class UrlscanMutantsTest {

  @Test
  void theContractIsRedForEachOfThem() throws IOException, InterruptedException {
    List<Outcome> outcomes =
        Mutants.of(UrlscanContractTest.class, Path.of("src/test/mutants.json"));

    Files.writeString(
        Path.of("target/mutants.txt"),
        String.join(
            "\n",
            outcomes.stream()
                .map(o -> o.what() + " | " + o.firstRedCase().orElse("GREEN"))
                .toList()));
    assertEquals(
        List.of(),
        outcomes.stream().filter(o -> o.firstRedCase().isEmpty()).map(Outcome::what).toList());
  }
}
