package io.threatrelay.client;

import io.threatrelay.assembly.Version;
import io.threatrelay.client.generated.ApiClient;
import io.threatrelay.client.generated.ApiException;
import io.threatrelay.client.generated.api.RelayApi;
import io.threatrelay.client.generated.api.SecuritytrailsApi;
import io.threatrelay.client.generated.api.UrlscanApi;
import io.threatrelay.client.generated.model.Action;
import io.threatrelay.client.generated.model.ActionForm;
import io.threatrelay.client.generated.model.DeliberateAnswer;
import io.threatrelay.client.generated.model.HealthStatus;
import io.threatrelay.client.generated.model.Judgement;
import io.threatrelay.client.generated.model.Observable;
import io.threatrelay.client.generated.model.ObserveAnswer;
import io.threatrelay.client.generated.model.ReferAnswer;
import io.threatrelay.client.generated.model.ReferNothingAnswer;
import io.threatrelay.client.generated.model.Reference;
import io.threatrelay.client.generated.model.RelayError;
import io.threatrelay.client.generated.model.Sighting;
import io.threatrelay.client.generated.model.TriggerStatus;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whoever generates a client from the document can use the relay with it. */
class GeneratedClientTest {

  private static final String EVIL = "login.examplebank.example";
  private static final List<Observable> DOMAIN =
      List.of(new Observable().type("domain").value(EVIL));
  private static final List<Observable> HASH =
      List.of(new Observable().type("sha256").value("0000"));

  private static SandboxedRelay relay;
  private static ApiClient known;
  private static ApiClient stranger;

  @BeforeAll
  static void start() {
    relay = new SandboxedRelay();
    stranger = new ApiClient();
    stranger.updateBaseUri(relay.url());
    known = new ApiClient();
    known.updateBaseUri(relay.url());
    known.setRequestInterceptor(r -> r.header("Authorization", "Bearer " + relay.token()));
  }

  @AfterAll
  static void stop() {
    relay.close();
  }

  @Test
  void checksTheHealth() throws ApiException {
    assertEquals(HealthStatus.StatusEnum.OK, new RelayApi(known).health().getData().getStatus());
    assertNull(new UrlscanApi(stranger).healthUrlscan().getData());
    RelayError error = new UrlscanApi(stranger).healthUrlscan().getErrors().get(0);
    assertEquals(RelayError.TypeEnum.FATAL, error.getType());
    assertEquals("authorization error", error.getCode());
  }

  @Test
  void observes() throws ApiException {
    ObserveAnswer answer = new RelayApi(known).observe(DOMAIN);

    assertEquals(List.of(), answer.getErrors());
    List<Sighting> sightings = answer.getData().getSightings().getDocs();
    assertEquals(sightings.size(), answer.getData().getSightings().getCount());
    assertEquals(EVIL, sightings.get(0).getObservables().get(0).getValue());
    assertTrue(sightings.stream().anyMatch(s -> s.getSource().equals("SecurityTrails")));
    Judgement judgement = answer.getData().getJudgements().getDocs().get(0);
    assertEquals(Judgement.DispositionNameEnum.MALICIOUS, judgement.getDispositionName());
    assertEquals(2, judgement.getDisposition());
    assertEquals(
        judgement.getValidTime().getStartTime().plusDays(7), judgement.getValidTime().getEndTime());
  }

  /** Judgements hold for a week, and those of the sandbox are older. */
  @Test
  void deliberates() throws ApiException {
    DeliberateAnswer answer = new UrlscanApi(known).deliberateUrlscan(DOMAIN);

    assertEquals(List.of(), answer.getErrors());
    assertNull(answer.getData().getVerdicts());
  }

  @Test
  void refersAnybodyWhereNoTokenIsNeeded() throws ApiException {
    Reference link = new SecuritytrailsApi(stranger).referSecuritytrails(DOMAIN).getData().get(0);

    assertEquals(URI.create("https://securitytrails.com/domain/" + EVIL + "/dns"), link.getUrl());
    assertEquals(List.of("Search", "SecurityTrails"), link.getCategories());
  }

  @Test
  void tellsLinksFromNothingAndFromErrors() throws ApiException {
    ReferAnswer links =
        (ReferAnswer) new UrlscanApi(known).referUrlscan(DOMAIN).getActualInstance();
    ReferAnswer error =
        (ReferAnswer) new UrlscanApi(stranger).referUrlscan(DOMAIN).getActualInstance();
    Object nothing = new UrlscanApi(stranger).referUrlscan(HASH).getActualInstance();

    assertEquals("Browse domain", links.getData().get(0).getTitle());
    assertEquals("authorization error", error.getErrors().get(0).getCode());
    assertEquals(ReferNothingAnswer.class, nothing.getClass());
  }

  @Test
  void respondsAndDoesWhatWasChosen() throws ApiException {
    Observable page = new Observable().type("url").value("https://www.example.com/");

    Action action = new RelayApi(stranger).respond(List.of(page)).getData().get(0);
    ActionForm form =
        new ActionForm()
            .actionId(action.getId())
            .observableType(action.getQueryParams().getObservableType())
            .observableValue(action.getQueryParams().getObservableValue());

    assertEquals("Make Scan in urlscan.io", action.getTitle());
    assertEquals(
        TriggerStatus.StatusEnum.SUCCESS, new RelayApi(known).trigger(form).getData().getStatus());
  }

  @Test
  void asksWhatTheRelayIs() throws ApiException {
    assertEquals(Version.number(), new RelayApi(stranger).version().getVersion());
    assertEquals(Version.number(), new UrlscanApi(stranger).versionUrlscan().getVersion());
    assertEquals("alive", new RelayApi(stranger).watchdog("alive").getData());
    assertEquals("/securitytrails", new RelayApi(stranger).index().getMounts().get(1).getPath());
  }
}
