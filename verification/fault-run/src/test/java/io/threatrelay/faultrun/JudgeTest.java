package io.threatrelay.faultrun;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.threatrelay.faultrun.Asked.Type;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JudgeTest {

  private static final long A_WHILE = Duration.ofSeconds(1).toNanos();
  private static final String ERROR =
      "{\"type\":\"warning\",\"code\":\"unknown\",\"message\":\"SecurityTrails did not answer.\"}";

  private final Run run = new Run(new Plan(1, false, 600));
  private final long start = System.nanoTime();
  private final LookUp page = pageThatIsAlone();

  /** An address about which there is one page. */
  private LookUp pageThatIsAlone() {
    return IntStream.range(0, 1000)
        .mapToObj(i -> new Asked(Type.IP, 0, i))
        .map(asked -> LookUp.first(asked, Mount.SECURITYTRAILS).get(0))
        .filter(lookUp -> run.world().pages(lookUp) == 1)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void findsNothingWrongWithAWholeAnswer() {
    deliver(Fault.NONE);

    assertEquals("every check passed", judged(data(related())));
  }

  @Test
  void missesWhatWasDelivered() {
    deliver(Fault.DRIPPED);

    assertEquals("FAILED 1 x lost what a provider delivered", judged("{\"data\":{}}"));
  }

  @Test
  void owesNothingForABrokenDelivery() {
    deliver(Fault.CUT_IN_CHUNKS);

    assertEquals("every check passed", judged("{\"errors\":[" + ERROR + "]}"));
  }

  @Test
  void wantsAnExplanationForABrokenDelivery() {
    deliver(Fault.UNREADABLE);

    assertEquals("FAILED 1 x nothing explains what is not there", judged("{\"data\":{}}"));
  }

  @Test
  void refusesFindsOfABrokenDelivery() {
    deliver(Fault.RESET_IN_BODY);

    assertEquals(
        "FAILED 1 x found what no provider delivered",
        judged(data(related()).replace("}}}", "}},\"errors\":[" + ERROR + "]}")));
  }

  @Test
  void refusesAnErrorThatHasNoCause() {
    deliver(Fault.NONE);

    assertEquals(
        "FAILED 1 x an error though everything was delivered",
        judged(data(related()).replace("}}}", "}},\"errors\":[" + ERROR + "]}")));
  }

  @Test
  void refusesAnErrorOfAnotherForm() {
    deliver(Fault.UNREADABLE);

    assertEquals(
        "FAILED 1 x not the form of an answer",
        judged("{\"errors\":[" + ERROR.replace("code", "status") + "]}"));
  }

  private void deliver(Fault fault) {
    Delivery delivery = run.ledger().add(page, fault);
    delivery.end();
    delivery.complete();
  }

  private List<String> related() {
    return run.world().related(page);
  }

  private String data(List<String> hosts) {
    String value = page.asked().value();
    String address = "{\"type\":\"ip\",\"value\":\"" + value + "\"}";
    return hosts.stream()
        .map(host -> "{\"source\":{\"value\":\"" + host + "\"},\"related\":" + address + "}")
        .collect(
            Collectors.joining(
                ",",
                "{\"data\":{\"sightings\":{\"count\":1,\"docs\":[{\"id\":\"1\",\"observables\":["
                    + address
                    + "],\"relations\":[",
                "]}]}}}"));
  }

  private String judged(String body) {
    Question question = new Question(0, Mount.SECURITYTRAILS, List.of(page.asked()), 0, 0);
    new Judge(run).judge(new Answer(question, start, start + A_WHILE, 200, body));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    run.checks().print(new PrintStream(said, true, StandardCharsets.UTF_8));
    return said.toString(StandardCharsets.UTF_8).lines().findFirst().orElse("");
  }
}
