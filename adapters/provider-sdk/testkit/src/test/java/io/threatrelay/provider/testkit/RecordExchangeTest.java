package io.threatrelay.provider.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.ObservableType;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.domain.port.ProviderProfile;
import io.threatrelay.provider.api.Api;
import io.threatrelay.provider.api.ApiErrors;
import io.threatrelay.provider.api.JsonBody;
import io.threatrelay.provider.api.ProviderContext;
import io.threatrelay.provider.api.ProviderFactory;
import io.threatrelay.provider.api.ProviderSetting;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordExchangeTest {

  private static final String KEY = "s3cret-key";
  private static final Observable HOST = Observable.of("domain", "a.example.com");

  private final StubApi api = StubApi.start();

  @AfterEach
  void stop() {
    api.close();
  }

  private JsonObject recorded(String... masked) {
    return RecordExchange.record(
        new Whois(), api.url(), HOST, Map.of("DAYS", "3"), new Masks(KEY, Set.of(masked)));
  }

  @Test
  void writesDownWhatWasAskedAndAnswered() {
    api.on(
        "GET",
        "/whois/a.example.com?days=3",
        Behaviour.json(
                200, "{\"owner\":\"Ann\",\"mail\":\"a@b\",\"years\":3,\"query\":\"" + KEY + "\"}")
            .with("X-RateLimit-Limit-Second", "5")
            .with("X-Other", "no"));
    api.on("POST", "/tags", Behaviour.raw(404, "text/plain", "none".getBytes()));

    assertEquals(
        """
        {
          "question": {"type":"domain","value":"a.example.com","settings":{"DAYS":"3"}},
          "exchanges": [
            {
              "request": {"method":"GET","uri":"whois/a.example.com?days=3","headers":{"key":"masked"}},
              "response": {"status":200,"headers":{"X-RateLimit-Limit-Second":"5"},\
        "body":{"owner":"Ann","mail":"masked","years":0,"query":"masked"}}
            },
            {"request":{"method":"POST","uri":"tags","headers":{"key":"masked"},"body":{"of":"a.example.com"}},\
        "response":{"status":404,"headers":{},"body":"none"}}
          ]
        }
        """
            .toLowerCase(),
        RelayText.of(recorded("mail", "years")).toLowerCase());
  }

  @Test
  void writesTheKeyNowhere() {
    api.otherwise(Behaviour.json(401, "{\"message\":\"" + KEY + " is unknown\"}"));

    String text = RelayText.of(recorded());

    assertTrue(text.contains("masked is unknown"), text);
    assertTrue(!text.contains(KEY), text);
  }

  @Test
  void saysHowItIsUsed() {
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> RecordExchange.main(new String[0]))
            .getMessage()
            .startsWith("PROVIDER API_URL TYPE VALUE NAME"));
  }

  /** Asks two things. */
  private static final class Whois implements ProviderFactory {

    /** Any JSON object will do. */
    public record Anything() {}

    @Override
    public String id() {
      return "whois";
    }

    @Override
    public List<ProviderSetting> settings() {
      return List.of(ProviderSetting.apiUrl("https://none/"));
    }

    @Override
    public Provider create(ProviderContext context) {
      ApiErrors errors =
          ApiErrors.of("Whois", body -> RelayError.fatal("unknown", body)).nothingOn(404);
      Api whois =
          Api.at(context.settings().baseUrl("API_URL"), errors, context.transport())
              .withKeyIn("Key");
      return new Provider() {
        @Override
        public ProviderProfile profile() {
          return ProviderProfile.of(id(), "Whois", "https://example.com/")
              .types(ObservableType.DOMAIN)
              .build();
        }

        @Override
        public Findings<CtimEntity> observe(Observable observable, ProviderAccess access) {
          whois
              .get("whois/{}", observable.value())
              .query("days", String.valueOf(access.settings().value("DAYS")))
              .answer(Anything.class, access);
          whois
              .post(JsonBody.object().add("of", observable.value()).build(), "tags")
              .answer(Anything.class, access);
          return Findings.nothing();
        }

        @Override
        public void health(ProviderAccess access) {}
      };
    }
  }
}
