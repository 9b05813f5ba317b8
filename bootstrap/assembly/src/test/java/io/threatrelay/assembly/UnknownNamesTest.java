package io.threatrelay.assembly;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnknownNamesTest {

  private static final List<String> KNOWN = List.of("URLSCAN_API_URL", "URLSCAN_KEY");

  @ParameterizedTest
  @CsvSource({
    "URLSCAN_API_ULR, did you mean URLSCAN_API_URL?",
    "URLSCAN_APIURL, did you mean URLSCAN_API_URL?",
    "URLSCAN_APPI_URLS, did you mean URLSCAN_API_URL?",
    "URLSCAN_KYE, did you mean URLSCAN_KEY?",
    "URLSCAN_FOO, 'known settings are URLSCAN_API_URL, URLSCAN_KEY'",
    "KEY, 'known settings are URLSCAN_API_URL, URLSCAN_KEY'",
  })
  void aNameIsExplainedByTheMostSimilarOneOrByAll(String name, String explanation) {
    assertEquals("unknown setting; " + explanation, UnknownNames.explanation(KNOWN, name));
  }
}
