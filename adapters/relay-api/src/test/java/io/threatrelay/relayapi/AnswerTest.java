package io.threatrelay.relayapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.EntityId;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.ObservedTime;
import io.threatrelay.domain.ctim.Relationship;
import io.threatrelay.domain.ctim.Sighting;
import io.threatrelay.domain.ctim.Timestamp;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnswerTest {

  private static final String OBSERVE = "/observe/observables";
  private static final String ADDRESS = "[{\"type\":\"ip\",\"value\":\"192.0.2.1\"}]";

  private final FakeProvider provider = FakeProvider.bodyFirst("a");
  private final TestRelay relay = TestRelay.with(provider);

  @AfterEach
  void stop() {
    relay.close();
  }

  private String answer(Findings<CtimEntity> findings) {
    provider.knowing(observable -> findings);
    HttpResponse<String> answer = relay.post(OBSERVE, ADDRESS);
    assertEquals(200, answer.statusCode());
    return answer.body();
  }

  @Test
  void writesEveryKindOfEntityAsTheGoldenFileHasIt() throws IOException {
    assertEquals(golden("all-kinds.json"), answer(AllKinds.findings()));
  }

  static String golden(String name) throws IOException {
    try (InputStream in = AnswerTest.class.getResourceAsStream("/golden/" + name)) {
      return new String(in.readAllBytes(), UTF_8).stripTrailing();
    }
  }

  @Test
  void answersWithWhatWasFoundBesideTheErrors() {
    CtimEntity entity = relationship(1);

    String answer =
        answer(new Findings<>(List.of(entity), List.of(RelayError.warning("unknown", "slow"))));

    assertTrue(answer.startsWith("{\"data\":{\"relationships\":{\"count\":1,\"docs\":[{"), answer);
    assertTrue(
        answer.endsWith(
            "}]}},\"errors\":[{\"type\":\"warning\",\"code\":\"unknown\",\"message\":\"slow\"}]}"),
        answer);
  }

  @Test
  void leavesOutDataWhereThereAreErrorsAlone() {
    assertEquals(
        "{\"errors\":[{\"type\":\"warning\",\"code\":\"unknown\",\"message\":\"slow\"}]}",
        answer(Findings.failed(RelayError.warning("unknown", "slow"))));
  }

  @Test
  void saysNothingWhereNothingWasFound() {
    assertEquals("{\"data\":{}}", answer(Findings.nothing()));
  }

  @Test
  void writesAnswersLargerThanAnyBuffer() {
    List<CtimEntity> many = IntStream.range(0, 50_000).mapToObj(AnswerTest::relationship).toList();

    String answer = answer(Findings.of(many));

    assertTrue(answer.length() > 8_000_000, "only " + answer.length());
    assertEquals(
        50_000,
        TestRelay.json(answer)
            .getJsonObject("data")
            .getJsonObject("relationships")
            .getJsonArray("docs")
            .size());
  }

  private static CtimEntity relationship(long number) {
    EntityId id = EntityId.transientId("relationship", new UUID(0, number));
    return new Relationship(id, Relationship.INDICATES, id, id);
  }

  @Test
  void writesHalfSurrogatePairsOfProvidersAsSomethingThatIsUtf8() {
    Sighting odd =
        Sighting.of(
                new EntityId("transient:sighting-\udc00"),
                "A \ud800 source",
                Observable.of("ip", "192.0.2.1"),
                ObservedTime.at(new Timestamp(Instant.EPOCH, Timestamp.Precision.SECONDS)))
            .externalIds(List.of("\ud83d"))
            .build();

    String answer = answer(Findings.of(List.of(odd)));

    assertEquals(
        "\ufffd",
        TestRelay.json(answer)
            .getJsonObject("data")
            .getJsonObject("sightings")
            .getJsonArray("docs")
            .getJsonObject(0)
            .getJsonArray("external_ids")
            .getString(0));
  }

  @Test
  void refusesValuesWithHalfASurrogatePair() {
    HttpResponse<String> answer =
        relay.post(OBSERVE, "[{\"type\":\"url\",\"value\":\"http://a.example/\\ud800\"}]");

    assertEquals(
        "{\"errors\":[{\"type\":\"warning\",\"code\":\"invalid argument\","
            + "\"message\":\"Skipped: `http://a.example/\\\\ud800` is not a valid URL.\"}]}",
        answer.body());
  }

  @Test
  void answersInTheSpellingAndOrderOfTheCaller() {
    provider.knowing(
        observable ->
            Findings.of(
                List.of(
                    Sighting.of(
                            new EntityId("transient:sighting-" + observable.value()),
                            "A source",
                            observable,
                            ObservedTime.at(
                                new Timestamp(Instant.EPOCH, Timestamp.Precision.SECONDS)))
                        .build())));

    String answer =
        relay
            .post(
                OBSERVE,
                "[{\"type\":\"Domain\",\"value\":\"BÜCHER.example.\"},{\"type\":\"IP\",\"value\":\"192.0.2.1\"},"
                    + "{\"type\":\"domain\",\"value\":\"BÜCHER.example.\"}]")
            .body();

    assertEquals(
        List.of(
            "{\"type\":\"domain\",\"value\":\"BÜCHER.example.\"}",
            "{\"type\":\"ip\",\"value\":\"192.0.2.1\"}"),
        TestRelay.json(answer)
            .getJsonObject("data")
            .getJsonObject("sightings")
            .getJsonArray("docs")
            .stream()
            .map(doc -> doc.asJsonObject().getJsonArray("observables").get(0).toString())
            .toList());
  }
}
