package io.threatrelay.standalone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.assembly.Relay;
import io.threatrelay.assembly.Settings;
import io.threatrelay.grizzly.RelayServer;
import io.threatrelay.httpclient.HttpClients;
import io.threatrelay.provider.testkit.contract.CtimCheck;
import io.threatrelay.testsupport.NeedsProviders;
import io.threatrelay.testsupport.RecordedLog;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that the conformance kit asks about observables, and what is in the answers and the log. */
@NeedsProviders({"securitytrails", "urlscan"})
class KitAnswersTest {

  private static final int ASKED_AT_ONCE = 8;
  private static final int SHOWN = 20;
  private static final List<String> PROVIDERS = List.of("securitytrails", "urlscan");

  @TempDir private static Path temporary;
  private static Map<String, String> settings;
  private static List<Answered> answers;
  private static List<String> log;
  private static int skipped;

  private record Answered(KitQuestion question, String token, int status, String body) {

    JsonObject json() {
      try (JsonReader reader = Json.createReader(new StringReader(body))) {
        return reader.readObject();
      }
    }

    @Override
    public String toString() {
      return question.id() + ": " + status + " " + body;
    }
  }

  @BeforeAll
  static void askAll() throws Exception {
    try (ConformanceKit kit = ConformanceKit.start(temporary);
        RecordedLog recorded = new RecordedLog()) {
      List<KitQuestion> questions = questions(kit);
      settings = new HashMap<>(kit.settings());
      settings.put("RELAY_HOST", "127.0.0.1");
      settings.put("RELAY_PORT", "0");
      settings.put("RELAY_PROVIDERS", String.join(",", PROVIDERS));
      try (RelayServer relay =
          RelayServer.start(new Relay(Settings.of(settings), HttpClients.builder()))) {
        answers = answers(questions, kit, relay.port());
      }
      log = recorded.events();
    }
  }

  private static List<KitQuestion> questions(ConformanceKit kit) throws IOException {
    List<KitQuestion> questions = new ArrayList<>();
    for (String provider : PROVIDERS) {
      for (JsonObject line : kit.cases(provider)) {
        if (line.getJsonObject("request").getString("path").equals(KitQuestion.ROUTE)) {
          KitQuestion.of(line).ifPresentOrElse(questions::add, () -> skipped++);
        }
      }
    }
    return questions;
  }

  private static List<Answered> answers(List<KitQuestion> questions, ConformanceKit kit, int port)
      throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(ASKED_AT_ONCE);
    try {
      List<Callable<Answered>> calls =
          questions.stream().map(q -> (Callable<Answered>) () -> answer(q, kit, port)).toList();
      List<Answered> all = new ArrayList<>();
      for (Future<Answered> answer : callers.invokeAll(calls)) {
        all.add(answer.get());
      }
      return all;
    } finally {
      callers.shutdownNow();
    }
  }

  private static Answered answer(KitQuestion question, ConformanceKit kit, int port)
      throws IOException, InterruptedException {
    String token = kit.token(question.claims(), port);
    HttpResponse<String> answer = Http.post(port, question.path(), token, question.body());
    return new Answered(question, token, answer.statusCode(), answer.body());
  }

  @Test
  void nearlyEveryQuestionIsAskedAndAnswered() {
    assertTrue(skipped * 5 < answers.size(), skipped + " skipped, " + answers.size() + " asked");
    assertEquals(
        List.of(), answers.stream().filter(answer -> answer.status() >= 500).limit(SHOWN).toList());
  }

  @Test
  void everyDocumentIsValidCtimAndEveryReferenceResolves() {
    CtimCheck ctim = new CtimCheck();
    Map<String, Integer> checked = new TreeMap<>();
    List<String> faults = new ArrayList<>();

    for (Answered answer : answers) {
      JsonObject json = answer.json();
      json.getOrDefault("data", JsonValue.EMPTY_JSON_OBJECT)
          .asJsonObject()
          .forEach(
              (kind, docs) ->
                  checked.merge(kind, docs.asJsonObject().getInt("count"), Integer::sum));
      ctim.faults(json).forEach(fault -> faults.add(answer.question().id() + ": " + fault + "\n"));
    }

    assertEquals(List.of(), faults.stream().limit(SHOWN).toList(), faults.size() + " faults");
    assertEquals(4, checked.size(), checked.toString());
    assertTrue(checked.values().stream().allMatch(n -> n > 500), checked.toString());
    assertTrue(checked.values().stream().mapToInt(n -> n).sum() > 4000, checked.toString());
  }

  @Test
  void noKeyAndNoTokenIsInTheLog() {
    long requests = log.stream().filter(event -> event.startsWith("method=POST")).count();
    List<String> secrets = new ArrayList<>();
    for (Answered answer : answers) {
      answer.question().secret().ifPresent(secrets::add);
      secrets.addAll(List.of(answer.token().split("\\.")));
    }
    PROVIDERS.forEach(id -> secrets.add(settings.get(id.toUpperCase() + "_API_URL")));

    String all = String.join("\n", log);

    assertEquals(answers.size(), requests);
    assertEquals(
        List.of(), secrets.stream().distinct().filter(all::contains).limit(SHOWN).toList());
  }
}
