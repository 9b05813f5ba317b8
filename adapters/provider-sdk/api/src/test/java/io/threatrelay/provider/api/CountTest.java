package io.threatrelay.provider.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTypeDeserializer;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountTest {

  /** What a provider might answer. */
  public record Answer(
      @JsonbProperty("n") Long n,
      @JsonbProperty("text") String text,
      @JsonbProperty("truth") Boolean truth,
      @JsonbProperty("list") @JsonbTypeDeserializer(OddIsMissing.class) List<String> list,
      @JsonbProperty("object") @JsonbTypeDeserializer(OddIsMissing.class) JsonObject object) {}

  @ParameterizedTest
  @CsvSource({"0, 0", "3.0, 3", "12e1, 120", "9007199254740991, 9007199254740991"})
  void isAWholeNumberThatIsNotNegative(String json, long count) {
    assertEquals(Optional.of(count), Count.of(read("{\"n\":" + json + "}").n()));
    assertEquals(Optional.of(count), Count.of(tree(json).get("n")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "1.5",
        "9007199254740992",
        "9223372036854775807",
        "9223372036854775808",
        "1e400",
        "1e999999999",
        "\"12\"",
        "true",
        "null",
        "[]"
      })
  void isMissingWhereTheNumberHasNoMeaning(String json) {
    assertEquals(Optional.empty(), Count.of(tree(json).get("n")));
  }

  @Test
  void saysWhatMustBeThere() {
    assertEquals(3, Count.required("reports", 3L));
    assertThrows(Required.Missing.class, () -> Count.required("reports", -1L));
    assertThrows(Required.Missing.class, () -> Count.required("reports", null));
  }

  @Test
  void leavesOutOfAListWhatCountsNothing() {
    assertEquals(List.of(80L, 443L), Count.known(Arrays.asList(80L, null, -1L, 443L)));
    assertEquals(List.of(), Count.known(null));
  }

  @Test
  void letsNoOddValueCostTheRecordAroundIt() {
    Answer odd = read("{\"n\":1.5,\"text\":1,\"truth\":\"yes\",\"list\":\"a\",\"object\":[]}");

    assertEquals(new Answer(null, null, null, null, null), odd);
    assertEquals(Arrays.asList("a", null), read("{\"list\":[\"a\",1]}").list());
    assertEquals(1, read("{\"object\":{\"a\":1}}").object().size());
  }

  private static Answer read(String json) {
    return StrictJson.BINDING.fromJson(json, Answer.class);
  }

  private static JsonObject tree(String number) {
    try (JsonReader reader = Json.createReader(new StringReader("{\"n\":" + number + "}"))) {
      return reader.readObject();
    }
  }
}
