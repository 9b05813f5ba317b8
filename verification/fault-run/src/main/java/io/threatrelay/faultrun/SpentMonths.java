package io.threatrelay.faultrun;

import java.util.HashSet;
import java.util.Set;

/** That nothing is asked again that was refused because the month's quota is spent. */
final class SpentMonths {

  private SpentMonths() {}

  static void check(Run run) {
    Set<LookUp> refused = new HashSet<>();
    run.ledger()
        .all()
        .filter(delivery -> Plan.isFresh(delivery.lookUp().asked()))
        .forEachOrdered(
            delivery -> {
              if (refused.contains(delivery.lookUp())) {
                run.checks().failed("a spent month was retried", delivery.lookUp().toString());
              }
              if (delivery.fault() == Fault.MONTH_SPENT) {
                refused.add(delivery.lookUp());
              }
            });
  }
}
