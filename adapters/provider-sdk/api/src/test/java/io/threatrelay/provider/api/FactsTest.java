package io.threatrelay.provider.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FactsTest {

  @Test
  void listsWhatIsKnown() {
    Facts facts =
        new Facts()
            .add("Open ports", List.of(22, 443))
            .add("Tags", List.of())
            .add("Owner", (String) null)
            .add("Domain", " ")
            .add("Names", Arrays.asList(null, "a", ""))
            .add("ISP", "Example Inc.")
            .add("Country", "DE");

    assertEquals("Open ports: 22, 443. Names: a. ISP: Example Inc. Country: DE.", facts.toString());
  }

  @Test
  void shortensLongLists() {
    List<Integer> many = IntStream.rangeClosed(1, 22).boxed().toList();

    assertTrue(new Facts().add("Ports", many).toString().endsWith("19, 20 and 2 more."));
  }

  @Test
  void isEmptyWhereNothingIsKnown() {
    assertEquals("", new Facts().add("Tags", List.of()).toString());
  }
}
