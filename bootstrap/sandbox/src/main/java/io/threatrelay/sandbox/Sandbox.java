package io.threatrelay.sandbox;

import io.threatrelay.assembly.StandIns;
import io.threatrelay.token.SigningKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Stand-ins for SecurityTrails, urlscan.io and the platform's key-set host, on loopback: everything
 * a relay calls, without a network and without an account.
 *
 * <p>Any API key is accepted that is not empty and does not begin with {@code bad}. The same
 * question gets the same answer in every run.
 */
public final class Sandbox implements StandIns {

  /** The setting that says whom a relay asks: here, those that have a stand-in. */
  public static final String RELAY_PROVIDERS = "RELAY_PROVIDERS";

  private final List<StandIn> standIns;
  private final ProviderHost providers;
  private final KeySetHost keySet;
  private final Path trustedCertificate;
  private final SeenRequests seen;

  private Sandbox(
      List<StandIn> standIns,
      ProviderHost providers,
      KeySetHost keySet,
      Path trustedCertificate,
      SeenRequests seen) {
    this.standIns = standIns;
    this.providers = providers;
    this.keySet = keySet;
    this.trustedCertificate = trustedCertificate;
    this.seen = seen;
  }

  /** Starts with {@link SandboxOptions#defaults()}. */
  public static Sandbox start() {
    return start(SandboxOptions.defaults());
  }

  /**
   * Starts both hosts; they answer when this returns.
   *
   * @throws UncheckedIOException when a port cannot be bound
   */
  public static Sandbox start(SandboxOptions options) {
    SeenRequests seen = new SeenRequests();
    List<StandIn> standIns = standIns(options);
    ProviderHost providers = ProviderHost.start(options, standIns, seen);
    KeySetHost keySet = null;
    try {
      keySet = KeySetHost.start(options.keySetPort(), key());
      return new Sandbox(standIns, providers, keySet, trustedCertificate(), seen);
    } catch (RuntimeException unstarted) {
      providers.close();
      if (keySet != null) {
        keySet.close();
      }
      throw unstarted;
    }
  }

  private static List<StandIn> standIns(SandboxOptions options) {
    Clock clock = Clock.systemUTC();
    Scenario scenario = Scenario.shipped(clock.instant());
    return List.of(
        new SecurityTrailsStandIn(new PassiveDns(scenario)),
        new UrlscanStandIn(new WebsiteScans(scenario), options.resultPadding(), clock));
  }

  private static Path trustedCertificate() {
    try (InputStream certificate = Resources.open("keys/ca.pem")) {
      Path file = Files.createTempFile("threat-relay-sandbox-ca-", ".pem");
      file.toFile().deleteOnExit(); // a sandbox that is ended by Ctrl-C is never closed
      Files.copy(certificate, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot write the sandbox's certificate", failed);
    }
  }

  @Override
  public List<String> providers() {
    return standIns.stream().map(StandIn::provider).sorted().toList();
  }

  @Override
  public Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    for (StandIn standIn : standIns) {
      settings.put(
          standIn.provider().toUpperCase(Locale.ROOT) + "_API_URL", providers.url(standIn.root()));
    }
    settings.put(RELAY_PROVIDERS, String.join(",", providers()));
    settings.put("RELAY_JWKS_HOSTS", keySetHost());
    settings.put("RELAY_TRUSTED_CERTIFICATES", trustedCertificate.toString());
    return settings;
  }

  @Override
  public String keySetHost() {
    return keySet.host();
  }

  /** The key that signs tokens for a relay that trusts a sandbox; the same for every sandbox. */
  public static SigningKey key() {
    return SigningKey.of("sandbox-1", Pem.privateKey("keys/signing-key.pem"));
  }

  /** The latest provider calls, oldest first; at most {@value SeenRequests#KEPT} are kept. */
  public List<SeenRequest> requests() {
    return seen.all();
  }

  @Override
  public void close() {
    providers.close();
    keySet.close();
    try {
      Files.deleteIfExists(trustedCertificate);
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot delete " + trustedCertificate, failed);
    }
  }
}
