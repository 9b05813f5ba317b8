package io.threatrelay.faultrun;

import java.io.IOException;
import java.util.List;

/** Takes hosts down and up again, in turn. */
final class Outages implements Runnable {

  private final Run run;
  private final List<HostileHost> hosts;

  Outages(Run run, List<HostileHost> hosts) {
    this.run = run;
    this.hosts = hosts;
  }

  @Override
  public void run() {
    try {
      for (int i = 0; i < run.plan().outages().size(); i++) {
        HostileHost host = hosts.get(i % hosts.size());
        double wait = run.plan().outages().get(i) - run.second();
        Thread.sleep((long) (Math.max(0, wait) * 1000));
        host.down();
        Thread.sleep((long) (run.plan().outageSeconds() * 1000));
        host.up();
      }
    } catch (IOException failed) {
      run.checks().failed("a host did not come back", failed.toString());
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
