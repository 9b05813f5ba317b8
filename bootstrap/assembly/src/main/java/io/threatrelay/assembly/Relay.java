package io.threatrelay.assembly;

import io.threatrelay.application.CombinedProvider;
import io.threatrelay.application.ParallelFanOut;
import io.threatrelay.domain.port.FanOut;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.provider.kit.ProviderContext;
import io.threatrelay.provider.kit.ProviderSettings;
import io.threatrelay.provider.kit.Transport;
import io.threatrelay.provider.kit.UnusableSetting;
import io.threatrelay.rest.Audiences;
import io.threatrelay.rest.Callers;
import io.threatrelay.rest.Mounts;
import io.threatrelay.rest.ObservableJson;
import io.threatrelay.rest.RelayApi;
import io.threatrelay.rest.RequestLimits;
import io.threatrelay.token.JwksTokenVerifier;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The whole relay, put together: this is where it shows who gets what. */
public final class Relay implements AutoCloseable {

  private static final int CONNECT_SECONDS = 5;
  private static final int FAN_OUT_WIDTH = 16;

  private final RelaySettings settings;
  private final ExecutorService workers;
  private final ScheduledThreadPoolExecutor timer;
  private final Client client;
  private final FanOut fanOut;
  private final List<Provider> providers;

  /**
   * Puts the relay together; asks nobody anything.
   *
   * @param builder makes the HTTP client; the server brings its own
   * @throws UnusableSetting names the first setting that is wrong
   */
  public Relay(Settings all, ClientBuilder builder) {
    settings = RelaySettings.of(all);
    workers = Workers.forProviderCalls();
    timer = new ScheduledThreadPoolExecutor(1, Workers.daemons("relay-timer-"));
    timer.setRemoveOnCancelPolicy(true);
    client =
        builder
            .sslContext(Trust.in(settings.trustedCertificates()))
            .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
            .property("jersey.config.client.followRedirects", false)
            .build();
    fanOut = new ParallelFanOut(workers, FAN_OUT_WIDTH);
    Transport transport =
        new Transport(client, "ThreatRelay/" + Version.number(), timer, settings.limits().answer());
    providers = found(all, transport);
  }

  private List<Provider> found(Settings all, Transport transport) {
    try {
      return Providers.found(
          settings.providers(),
          id ->
              new ProviderContext(
                  new ProviderSettings(id, all::value),
                  transport,
                  fanOut,
                  Clock.systemUTC(),
                  UUID::randomUUID));
    } catch (RuntimeException unusable) {
      close();
      throw unusable;
    }
  }

  public RelaySettings settings() {
    return settings;
  }

  public List<Provider> providers() {
    return providers;
  }

  /** One provider as itself, several as one. */
  public Provider root() {
    return providers.size() == 1 ? providers.get(0) : new CombinedProvider(providers, fanOut);
  }

  public FanOut fanOut() {
    return fanOut;
  }

  /** The relay API for a JAX-RS application. */
  public Set<Object> components() {
    JwksTokenVerifier tokens =
        new JwksTokenVerifier(settings.keySetHosts(), client, Clock.systemUTC());
    Limits limits = settings.limits();
    return RelayApi.components(
        new Mounts(root(), providers),
        new Callers(tokens, new Audiences(settings.publicUrls()), settings.deadline()),
        new ObservableJson(RequestLimits.of(limits.body(), limits.observables())),
        fanOut,
        Version.number());
  }

  @Override
  public void close() {
    client.close();
    workers.shutdownNow();
    timer.shutdownNow();
  }
}
