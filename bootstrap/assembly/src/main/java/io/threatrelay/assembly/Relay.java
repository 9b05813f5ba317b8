package io.threatrelay.assembly;

import io.threatrelay.application.CombinedProvider;
import io.threatrelay.application.FaultBarrier;
import io.threatrelay.application.MeteredProvider;
import io.threatrelay.application.ParallelFanOut;
import io.threatrelay.domain.port.DataBudget;
import io.threatrelay.domain.port.FanOut;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.httpclient.Trust;
import io.threatrelay.provider.api.ProviderContext;
import io.threatrelay.provider.api.ProviderFactory;
import io.threatrelay.provider.api.ProviderSettings;
import io.threatrelay.provider.api.Transport;
import io.threatrelay.provider.api.UnusableSetting;
import io.threatrelay.provider.runtime.CallPipeline;
import io.threatrelay.provider.runtime.HttpSettings;
import io.threatrelay.provider.runtime.throttle.ThrottleLimits;
import io.threatrelay.relayapi.Audiences;
import io.threatrelay.relayapi.Callers;
import io.threatrelay.relayapi.Mounts;
import io.threatrelay.relayapi.ObservableJson;
import io.threatrelay.relayapi.RelayApi;
import io.threatrelay.relayapi.RequestLimits;
import io.threatrelay.relayapi.proxy.Peer;
import io.threatrelay.relayapi.proxy.RequestUrl;
import io.threatrelay.token.JwksTokenVerifier;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The whole relay, put together: this is where it shows who gets what. */
public final class Relay implements AutoCloseable {

  private static final int CONNECT_SECONDS = 5;
  private static final int FAN_OUT_WIDTH = 32;

  private final RelaySettings settings;
  private final DropIns dropIns;
  private final Optional<ExecutorService> ownWorkers;
  private final ScheduledThreadPoolExecutor timer;
  private final Client client;
  private final FanOut fanOut;
  private final DataBudget reading;
  private final List<Provider> providers;

  /**
   * Assembles the relay, without any call.
   *
   * @param builder makes the HTTP client; the server brings its own
   * @throws UnusableSetting names the first setting that is wrong
   */
  public Relay(Settings all, ClientBuilder builder) {
    this(all, builder, Optional.empty());
  }

  /**
   * As above, where a server may lend its threads.
   *
   * @param lent carry the provider calls; their owner stops them
   */
  public Relay(Settings all, ClientBuilder builder, Optional<Executor> lent) {
    settings = RelaySettings.of(all);
    reading = settings.limits().responses().forReading();
    dropIns = DropIns.in(settings.providers().dropIns());
    ownWorkers = lent.isPresent() ? Optional.empty() : Optional.of(Workers.forProviderCalls());
    timer = new ScheduledThreadPoolExecutor(1, Workers.daemons("relay-timer-"));
    timer.setRemoveOnCancelPolicy(true);
    client =
        builder
            .sslContext(
                Trust.with(TrustedCertificates.in(settings.outbound().trustedCertificates())))
            .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
            // A call's own time is a property of Jersey's; other clients know this one alone.
            .readTimeout(settings.limits().deadline().toMillis(), TimeUnit.MILLISECONDS)
            .property("jersey.config.client.followRedirects", false)
            .build();
    ParallelFanOut parallel =
        ParallelFanOut.sharing(
            WorkerBulkhead.around(lent.or(() -> ownWorkers).orElseThrow()), FAN_OUT_WIDTH);
    fanOut = parallel;
    Transport transport =
        CallPipeline.of(
            new HttpSettings(
                client, "ThreatRelay/" + Version.number(), timer, settings.outbound().answer()),
            ThrottleLimits.USUAL.withCalls(settings.outbound().calls()),
            settings.cache(),
            Clock.systemUTC(),
            parallel::aboutToWait);
    providers = found(all, transport);
  }

  private List<Provider> found(Settings all, Transport transport) {
    try {
      Map<String, ProviderFactory> factories = Providers.factories(dropIns.factories());
      ProviderSettingNames.require(all.names(), factories.values());
      List<Provider> found =
          Providers.made(
              settings.providers().wanted(),
              factories,
              factory ->
                  new ProviderContext(
                      ProviderSettings.of(factory, all::value),
                      transport,
                      fanOut.forProvider(factory.id()),
                      Clock.systemUTC(),
                      UUID::randomUUID));
      return found.stream()
          .<Provider>map(provider -> new FaultBarrier(new MeteredProvider(provider, reading)))
          .toList();
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

  /**
   * The relay API for a JAX-RS application.
   *
   * @param peer whose connection brings a request; the server knows
   */
  public Set<Object> components(Peer peer) {
    JwksTokenVerifier tokens =
        new JwksTokenVerifier(
            settings.tokens().keySetHosts(),
            client,
            settings.server().requests(),
            Clock.systemUTC());
    Limits limits = settings.limits();
    return RelayApi.components(
        new Mounts(root(), providers),
        new Callers(
            tokens,
            audiences(peer),
            settings.limits().deadline(),
            settings.limits().responses().forResponses()),
        new ObservableJson(RequestLimits.of(limits.body(), limits.observables())),
        fanOut,
        Clock.systemUTC(),
        Version.number());
  }

  private Audiences audiences(Peer peer) {
    return new Audiences(
        settings.tokens().publicUrls(), new RequestUrl(settings.server().trustedProxies(), peer));
  }

  @Override
  public void close() {
    client.close();
    ownWorkers.ifPresent(ExecutorService::shutdownNow);
    timer.shutdownNow();
    dropIns.close();
  }
}
