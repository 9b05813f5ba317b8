package io.threatrelay.faultrun;

import io.threatrelay.faultrun.Asked.Type;
import io.threatrelay.sandbox.Sandbox;
import io.threatrelay.testsupport.RelayProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A relay whose providers cannot be reached: one has no address, one no trusted certificate. */
final class Unreachable {

  private static final int ROUNDS = 5;

  private final Run run;
  private final Judge judge;

  Unreachable(Run run) {
    this.run = run;
    this.judge = new Judge(run);
  }

  void check(Path jar, Sandbox sandbox) throws IOException, InterruptedException {
    Map<String, String> settings = new HashMap<>(sandbox.settings());
    settings.put("RELAY_DEADLINE", Run.DEADLINE.toString());
    settings.put("URLSCAN_API_URL", "https://no-such-host.invalid/v1/");
    try (UntrustedHost untrusted = new UntrustedHost()) {
      settings.put("SECURITYTRAILS_API_URL", untrusted.url());
      try (RelayProcess relay = RelayProcess.start(jar, settings)) {
        ask(relay.url(), sandbox.keySetHost());
      }
    }
  }

  private void ask(String relay, String keySetHost) throws InterruptedException {
    Caller caller = new Caller(URI.create(relay), new Tokens(Plan.CALLERS, relay, keySetHost));
    for (int round = 0; round < ROUNDS; round++) {
      for (Mount mount : Mount.values()) {
        List<Asked> asked = List.of(new Asked(Type.DOMAIN, Plan.CALLERS, round));
        Answer answer = caller.ask(new Question(Plan.CALLERS, mount, asked, 0, 0));
        judge.judge(answer);
        boolean trails = mount.asksSecurityTrails();
        if (round == 0 && trails && !answer.body().contains("Unable to verify SSL certificate")) {
          run.checks().failed("an untrusted certificate is not named", answer.body());
        }
      }
    }
  }
}
