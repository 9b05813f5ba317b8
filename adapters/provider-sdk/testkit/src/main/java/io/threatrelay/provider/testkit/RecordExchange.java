package io.threatrelay.provider.testkit;

import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.Capability;
import io.threatrelay.domain.port.Claims;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.provider.api.ProviderContext;
import io.threatrelay.provider.api.ProviderFactory;
import io.threatrelay.provider.api.ProviderSettings;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/**
 * Records an exchange with a real API for {@link
 * io.threatrelay.provider.testkit.contract.ProviderContract}:
 *
 * <pre>{@code
 * ABUSEIPDB_KEY=… java -cp … io.threatrelay.provider.testkit.RecordExchange \
 *     abuseipdb https://api.abuseipdb.com/api/v2/ ip 192.0.2.1 reported MAX_AGE_IN_DAYS=30 -isp
 * }</pre>
 *
 * <p>asks all that the provider asks about the observable, and writes {@code
 * src/test/resources/exchanges/ip/reported.exchange.json}. {@code CLAIM=VALUE} is a setting of the
 * module, {@code -NAME} a member of the answers that is masked. The key comes from the environment
 * and is masked everywhere. Read what was written before you keep it, and name the fields that must
 * be there.
 */
public final class RecordExchange {

  /** What is written where the key was, or a text that is masked. */
  public static final String MASKED = "masked";

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int PLACES = 5;
  private static final String USAGE =
      "PROVIDER API_URL TYPE VALUE NAME [CLAIM=VALUE]… [-MASKED_MEMBER]…";

  private RecordExchange() {}

  /**
   * @throws IllegalArgumentException says how it is used
   */
  public static void main(String[] arguments) throws IOException {
    List<String> all = List.of(arguments);
    if (all.size() < PLACES) {
      throw new IllegalArgumentException(USAGE);
    }
    Map<String, Object> settings = new HashMap<>();
    Set<String> masked = new HashSet<>();
    for (String option : all.subList(PLACES, all.size())) {
      String[] nameAndValue = option.split("=", 2);
      if (option.startsWith("-")) {
        masked.add(option.substring(1));
      } else if (nameAndValue.length == 2) {
        settings.put(nameAndValue[0], nameAndValue[1]);
      } else {
        throw new IllegalArgumentException(USAGE);
      }
    }
    ProviderFactory factory = factory(all.get(0));
    String key = Optional.ofNullable(System.getenv(prefix(factory) + "KEY")).orElse("");
    Path file = Path.of("src/test/resources/exchanges", all.get(2), all.get(4) + ".exchange.json");
    JsonObject exchanges =
        record(
            factory,
            URI.create(all.get(1)),
            Observable.of(all.get(2), all.get(3)),
            settings,
            new Masks(key, masked));
    Files.createDirectories(file.getParent());
    Files.writeString(file, RelayText.of(exchanges));
  }

  private static ProviderFactory factory(String id) {
    return ServiceLoader.load(ProviderFactory.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(factory -> factory.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no provider " + id + "; " + USAGE));
  }

  private static String prefix(ProviderFactory factory) {
    return factory.id().toUpperCase(Locale.ROOT).replace('-', '_') + "_";
  }

  /** All that is asked of the API about an observable, and answered. */
  static JsonObject record(
      ProviderFactory factory,
      URI api,
      Observable observable,
      Map<String, Object> settings,
      Masks masks) {
    Recorder recorder = new Recorder(api, masks);
    Map<String, String> own = Map.of(prefix(factory) + "API_URL", api.toString());
    Provider provider =
        factory.create(
            new ProviderContext(
                ProviderSettings.of(factory, name -> Optional.ofNullable(own.get(name))),
                Bench.transport(recorder),
                Bench.oneByOne(),
                Bench.CLOCK,
                Bench.ids()));
    Map<String, Object> claims = new HashMap<>(settings);
    claims.put(Claims.KEY, masks.key());
    ProviderAccess access = provider.access(new Claims(claims), Budget.of(PATIENCE));
    ask(() -> provider.observe(observable, access));
    if (provider.profile().can(Capability.DELIBERATE)) {
      ask(() -> provider.judge(observable, access));
    }
    if (provider.profile().can(Capability.REFER)) {
      ask(() -> provider.refer(observable, access));
    }
    return recorder.exchanges(question(observable, settings));
  }

  /** A refusal is worth recording, too. */
  private static void ask(Runnable question) {
    try {
      question.run();
    } catch (RelayFailure refused) {
      System.getLogger(RecordExchange.class.getName())
          .log(System.Logger.Level.INFO, refused.getMessage());
    }
  }

  private static JsonObject question(Observable observable, Map<String, Object> settings) {
    return Json.createObjectBuilder()
        .add("type", observable.type().name())
        .add("value", observable.value())
        .add("settings", Json.createObjectBuilder(settings))
        .build();
  }
}
