package io.threatrelay.provider.runtime.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.port.DataBudget;
import io.threatrelay.provider.api.ItemByItem;
import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTypeDeserializer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {

  public record Names(
      @JsonbProperty("names") List<String> names,
      @JsonbProperty("count") Long count,
      @JsonbProperty("inner") Names inner,
      @JsonbProperty("all") JsonObject all,
      @JsonbTypeDeserializer(ItemByItem.class) List<Item> items) {}

  public record Item(String id) {}

  private final DataBudget memory = new DataBudget(1 << 20, 0);
  private Selection selection;

  private String kept(String json, long most) throws IOException {
    selection = new Selection(Wanted.by(Names.class), most, memory.open());
    GuardedStream in =
        new GuardedStream(new ByteArrayInputStream(json.getBytes(UTF_8)), 64 << 20, '{', selection);
    return new String(in.readAllBytes(), UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"names\" : [ \"a,]\\\"\", \"b\" ] , \"count\":12 }",
        "{\"inner\":{\"inner\":{\"names\":[]},\"count\":null},\"all\":{\"x\":[1,{\"y\":true}]}}",
        "{\"items\":[{\"id\":\"1\"},{\"id\":\"2\"}],\"count\":-1.5e3}",
        "{\"names\":{\"of\":\"another kind\"},\"count\":[[1],2],\"inner\":[{\"a\":1}]}",
        "{\"n\\u0061mes\":[1,2]}"
      })
  void whatIsReadPassesUnchanged(String json) throws IOException {
    assertEquals(json, kept(json, 100));
    assertEquals(0, selection.itemsLeftOut());
  }

  @Test
  void whatIsNotReadBecomesZero() throws IOException {
    assertEquals(
        "{\"x\":0,\"count\":1,\"y\":0,\"z\":0,\"items\":[{\"k\":0,\"id\":\"i\",\"l\":0}],\"w\":0}",
        kept(
            "{\"x\":[1,[2,{\"names\":[3]}],\"]\"],\"count\":1,\"y\":\"t,}ext\",\"z\":tru,"
                + "\"items\":[{\"k\":{\"id\":{}},\"id\":\"i\",\"l\":null}],\"w\":-1.5e9}",
            100));
    assertEquals(1, selection.items());
  }

  @Test
  void theFirstItemsOfListsAreKeptAndTheOthersCounted() throws IOException {
    assertEquals(
        "{\"names\":[\"a\",\"b\"],\"count\":5}",
        kept("{\"names\":[\"a\",\"b\",\"c,]\",{\"d\":[1,2,3]},[5]],\"count\":5}", 2));
    assertEquals(2, selection.items());
    assertEquals(3, selection.itemsLeftOut());
  }

  @Test
  void nestedListsCountTogether() throws IOException {
    assertEquals(
        "{\"names\":[[[1,2]]],\"items\":[{\"id\":\"1\"}],\"count\":5}",
        kept(
            "{\"names\":[[[1,2,3],[4]],[5]],\"items\":[{\"id\":\"1\"},{\"id\":\"2\"}],\"count\":5}",
            4));
  }

  @Test
  void listsGetNoLongerWhenMemoryIsUsedUpAndMemoryIsGivenBack() throws IOException {
    String items =
        "{\"items\":[" + "{\"id\":\"1\"},".repeat(99_999) + "{\"id\":\"1\"}],\"count\":7}";

    String kept = kept(items, 1_000_000);

    assertTrue(selection.isExhausted());
    assertEquals(100_000, selection.items() + selection.itemsLeftOut());
    assertTrue(kept.endsWith("],\"count\":7}"), "what comes after the list is there");
    assertTrue(memory.used() <= 1 << 20);
    // Two values of 48 bytes and a text of one byte and a quote, two bytes each.
    assertEquals((1 << 20) / 100, selection.items(), 300);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"all\":{%s}}", "{\"inner\":{\"all\":{\"b\":{%s}}}}"})
  void anObjectThatTakesMoreMemoryThanThereIsIsAnError(String frame) {
    StringBuilder members = new StringBuilder("\"a\":1");
    for (int i = 0; i < 10_000; i++) {
      members.append(",\"member").append(i).append("\":").append(i);
    }

    assertThrows(GuardedStream.NoMemoryLeft.class, () -> kept(frame.formatted(members), 1_000_000));
  }

  @Test
  void longTextsAreChargedByTheirLength() {
    String text = "\"" + "x".repeat(60_000) + "\",";

    assertThrows(
        GuardedStream.NoMemoryLeft.class,
        () -> kept("{\"all\":{\"a\":" + text + "\"b\":" + text + more(text) + "}}", 10));
  }

  private static String more(String text) {
    StringBuilder members = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      members.append("\"m").append(i).append("\":").append(text);
    }
    return members.append("\"end\":0").toString();
  }

  @Test
  void aBigObjectThatIsNotReadTakesNoMemory() throws IOException {
    StringBuilder members = new StringBuilder("{\"count\":1");
    for (int i = 0; i < 100_000; i++) {
      members.append(",\"member").append(i).append("\":\"some value\"");
    }

    kept(members.append("}").toString(), 10);

    assertFalse(selection.isExhausted());
    assertEquals(16 << 10, memory.used());
  }
}
