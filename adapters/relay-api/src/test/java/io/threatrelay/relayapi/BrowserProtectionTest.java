package io.threatrelay.relayapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BrowserProtectionTest {

  private static final Pattern STYLE = Pattern.compile("(?s)<style>(.*)</style>");

  private final FakeProvider provider = FakeProvider.bodyFirst("a");
  private final TestRelay relay = TestRelay.with(provider);

  @AfterEach
  void stop() {
    relay.close();
  }

  private static List<String> protection(HttpResponse<String> answer) {
    return List.of(
        answer.headers().firstValue("X-Content-Type-Options").orElse(""),
        String.join("|", answer.headers().allValues("Content-Security-Policy")),
        answer.headers().firstValue("Cache-Control").orElse(""));
  }

  @Test
  void everyAnswerIsProtected() {
    List<String> all =
        List.of(
            "nosniff",
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "no-store");

    assertEquals(all, protection(relay.get("/")));
    assertEquals(all, protection(relay.get("/nowhere")));
    assertEquals(all, protection(relay.get("/version")));
    assertEquals(all, protection(relay.post("/observe/observables", "null")));
    assertEquals(all, protection(relay.send("PUT", "/", BodyPublishers.noBody())));
    provider.failing(new IllegalStateException());
    assertEquals(all, protection(relay.post("/health", "")));
  }

  @Test
  void thePageMayHaveItsOwnStyleAndNothingElse() throws Exception {
    HttpResponse<String> page = relay.get("/", "Accept", "text/html");

    Matcher style = STYLE.matcher(page.body());
    assertTrue(style.find(), page.body());
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes("UTF-8"));
    assertEquals(
        List.of(
            "nosniff",
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
                + " style-src 'sha256-"
                + Base64.getEncoder().encodeToString(hash)
                + "'",
            "no-store"),
        protection(page));
  }

  @Test
  void theReasonOfAnErrorIsThePhraseOfItsStatus() {
    assertEquals("Not Found", TestRelay.json(relay.get("/nowhere")).getString("reason"));
    assertEquals("Method Not Allowed", TestRelay.json(relay.get("/version")).getString("reason"));
    provider.failing(new IllegalStateException());
    assertEquals(
        "Internal Server Error", TestRelay.json(relay.post("/health", "")).getString("reason"));
  }
}
