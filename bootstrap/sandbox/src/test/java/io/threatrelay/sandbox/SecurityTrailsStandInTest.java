package io.threatrelay.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityTrailsStandInTest {

  private Sandbox sandbox;
  private Caller caller;

  @BeforeEach
  void start() {
    sandbox = Sandbox.start(SandboxOptions.defaults().withKeySetPort(0));
    caller = new Caller(sandbox, "any");
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @Test
  void answersAPingWithTheAccountsRate() {
    Caller.Reply reply = caller.securityTrails("ping?page=1");

    assertEquals(200, reply.status());
    assertTrue(reply.json().getBoolean("success"));
    assertEquals("1000", reply.header("X-RateLimit-Limit-Second"));
    assertEquals("999", reply.header("X-RateLimit-Remaining-Second"));
    assertEquals("application/json; charset=utf-8", reply.header("Content-Type"));
  }

  @Test
  void tellsTheAccountsUsage() {
    JsonObject usage = caller.securityTrails("account/usage").json();

    assertTrue(usage.getInt("current_monthly_usage") < usage.getInt("allowed_monthly_usage"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "bad", "bad-key"})
  void refusesAnUnknownKey(String key) {
    Caller.Reply reply = new Caller(sandbox, key).securityTrails("ping");

    assertEquals(403, reply.status());
    assertEquals("Invalid authentication credentials", reply.json().getString("message"));
  }

  @Test
  void givesAHistoryOfThreePages() {
    List<Caller.Reply> pages =
        IntStream.rangeClosed(1, 4)
            .mapToObj(page -> caller.securityTrails(history("www.example.com", "a", page)))
            .toList();

    assertEquals(3, pages.get(0).json().getInt("pages"));
    assertEquals(
        List.of(10, 10, 5, 0), pages.stream().map(page -> page.list("records").size()).toList());
    assertEquals(
        pages.get(0).json(), caller.securityTrails("history/www.example.com/dns/a").json());
  }

  @Test
  void writesARecordOfAHistoryAsTheRealOneDoes() {
    Caller.Reply reply = caller.securityTrails(history("login.examplebank.example", "a", 1));

    JsonObject record = reply.list("records").get(0);
    JsonObject value = record.getJsonArray("values").getJsonObject(0);
    assertEquals("a/ipv4", reply.json().getString("type"));
    assertEquals("/v1/history/login.examplebank.example/dns/a", reply.json().getString("endpoint"));
    assertEquals("a", record.getString("type"));
    assertEquals("2026-02-26", record.getString("first_seen"));
    assertEquals("2026-03-04", record.getString("last_seen"));
    assertEquals("Example Transit SRL", record.getJsonArray("organizations").getString(0));
    assertEquals("203.0.113.66", value.getString("ip"));
    assertTrue(value.getInt("ip_count") > 0);
  }

  @Test
  void putsSixthVersionAddressesIntoAFieldOfTheirOwn() {
    Caller.Reply reply = caller.securityTrails(history("LOGIN.examplebank.example", "aaaa", 1));

    JsonObject value = reply.list("records").get(0).getJsonArray("values").getJsonObject(0);
    assertEquals("a/ipv6", reply.json().getString("type"));
    assertEquals("2001:db8:66::66", value.getString("ipv6"));
    assertFalse(value.containsKey("ip"));
  }

  @Test
  void leavesPagesOutThatOnlySupportGivesAway() {
    Caller.Reply first = hosts("ipv4", "198.51.100.20", 1);
    Caller.Reply second = hosts("ipv4", "198.51.100.20", 2);

    JsonObject meta = second.json().getJsonObject("meta");
    assertEquals(57, first.json().getInt("record_count"));
    assertEquals(6, meta.getInt("total_pages"));
    assertEquals(2, meta.getInt("max_page"));
    assertEquals(2, meta.getInt("page"));
    assertEquals("ipv4 = '198.51.100.20'", meta.getString("query"));
    assertEquals(10, second.list("records").size());
    assertFalse(first.list("records").equals(second.list("records")));
  }

  @Test
  void findsTheHostsOfASixthVersionAddress() {
    Caller.Reply reply = hosts("ipv6", "2001:DB8:66::66", 1);

    assertEquals(2, reply.json().getInt("record_count"));
    assertEquals("login.examplebank.example", reply.list("records").get(0).getString("hostname"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{}", "{\"filter\":{\"ipv4\":7}}", "{\"filter\":\"ipv4\"}"})
  void refusesAListWithoutAnAddress(String body) {
    assertEquals(400, caller.securityTrails("domains/list", body).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "pings", "history/a.example/dns/mx", "domains/list"})
  void doesNotKnowOtherPaths(String path) {
    assertEquals(404, caller.securityTrails(path).status());
  }

  @Test
  void inventsTheSameAnswerForAValueInEveryRun() {
    String asked = history("pivot.invalid", "a", 1);
    JsonObject here = caller.securityTrails(asked).json();

    try (Sandbox other = Sandbox.start(SandboxOptions.defaults().withKeySetPort(0))) {
      assertEquals(here, new Caller(other, "another").securityTrails(asked).json());
    }
    // pins the dice: a JVM or a change that throws them differently is noticed
    JsonObject newest = here.getJsonArray("records").getJsonObject(0);
    assertEquals("2026-02-10", newest.getString("last_seen"));
    assertEquals("198.51.100.147", newest.getJsonArray("values").getJsonObject(0).getString("ip"));
  }

  @Test
  void inventsNothingOrAFewOrManyAddressesFromTheDocumentationRanges() {
    Set<Integer> pages = new HashSet<>();
    for (int number = 0; number < 60; number++) {
      Caller.Reply reply = caller.securityTrails(history("host" + number + ".invalid", "a", 1));
      pages.add(reply.json().getInt("pages"));
      for (JsonObject record : reply.list("records")) {
        String address = record.getJsonArray("values").getJsonObject(0).getString("ip");
        assertTrue(Network.of(address) != Network.ELSEWHERE, address);
      }
    }
    assertEquals(Set.of(0, 1, 2, 3), pages);
  }

  private static String history(String host, String family, int page) {
    return "history/" + host + "/dns/" + family + "?page=" + page;
  }

  private Caller.Reply hosts(String field, String address, int page) {
    String body = "{\"filter\":{\"" + field + "\":\"" + address + "\"}}";
    return caller.securityTrails("domains/list?page=" + page, body);
  }
}
