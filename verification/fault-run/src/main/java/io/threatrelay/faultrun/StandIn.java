package io.threatrelay.faultrun;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** A provider that answers well, badly or not at all, as the seed says. */
final class StandIn implements Function<Request, Reply> {

  private static final int USUAL_DELAY = 30;
  private static final int SLOW_DELAY = 1_200;

  private final Run run;
  private final ProviderApi api;
  private final RateRefusals refusals;
  private final Map<String, Allowance> allowances = new ConcurrentHashMap<>();

  StandIn(Run run, ProviderApi api) {
    this.run = run;
    this.api = api;
    this.refusals = new RateRefusals(api);
  }

  @Override
  public Reply apply(Request request) {
    Optional<LookUp> asked = api.asked(request);
    if (asked.isEmpty()) {
      return Reply.notHere();
    }
    LookUp lookUp = asked.get();
    String key = request.headers().getOrDefault(api.keyHeader(), "");
    if (!key.equals(api.keyPrefix() + Plan.key(lookUp.asked().caller()))) {
      run.checks().failed("a key was used for another caller", key + " for " + lookUp);
    }
    return answer(lookUp, Plan.key(lookUp.asked().caller()));
  }

  private Reply answer(LookUp lookUp, int key) {
    Action action = lookUp.kind().action();
    Allowance allowance = allowances.computeIfAbsent(key + " " + action, n -> open(n, key, action));
    SplittableRandom dice =
        Dice.of(run.plan().seed(), "fault", lookUp, run.ledger().attempt(lookUp));
    Fault fault = planned(lookUp, key, Fault.drawn(dice));
    Standing standing = allowance.arrived(action == Action.SECURITYTRAILS || !fault.refuses());
    if (!standing.admitted()) {
      fault = Fault.BEYOND_LIMIT;
    }
    Map<String, String> headers = new HashMap<>(api.limit(action, standing));
    Standing told = standing;
    if (fault.status() == 429) {
      told = refusals.refuse(fault, action, allowance, standing, headers);
    }
    Delivery delivery = run.ledger().add(lookUp, fault);
    int delay = dice.nextInt(fault == Fault.SLOW ? SLOW_DELAY : USUAL_DELAY);
    return new Reply(
        fault,
        status(lookUp, fault),
        headers,
        body(lookUp, fault),
        delay,
        new Watched(delivery, allowance, told));
  }

  private Allowance open(String name, int key, Action action) {
    return new Allowance(
        "key " + name,
        action,
        () -> run.plan().limit(key, action, run.second()),
        run.excesses(),
        run.canary());
  }

  private Fault planned(LookUp lookUp, int key, Fault drawn) {
    if (lookUp.kind().action() == Action.SECURITYTRAILS
        && run.plan().monthSpent(key, run.second())) {
      return Fault.MONTH_SPENT;
    }
    Fault fault = run.isCalm() ? Fault.NONE : drawn;
    return fault.delivers() && run.world().status(lookUp) != 200 ? Fault.NO_RESULT : fault;
  }

  private int status(LookUp lookUp, Fault fault) {
    if (fault == Fault.NO_RESULT) {
      return run.world().status(lookUp);
    }
    return fault.status() == 0 ? 200 : fault.status();
  }

  private String body(LookUp lookUp, Fault fault) {
    if (fault.status() == 429) {
      return api.tooMany();
    }
    if (fault == Fault.NO_RESULT) {
      return "{\"message\":\"Scan is not finished yet\"}";
    }
    if (fault.refuses()) {
      return "{\"message\":\"it is " + fault + "\"}";
    }
    return switch (fault) {
      case UNREADABLE -> "<html>{\"records\":[],\"results\":[]";
      case FIELDS_MISSING -> Bodies.hollow(lookUp);
      default -> new Bodies(run.world()).whole(lookUp);
    };
  }

  private record Watched(Delivery delivery, Allowance allowance, Standing standing)
      implements Reply.Progress {

    @Override
    public void ending() {
      delivery.end();
    }

    @Override
    public void complete() {
      delivery.complete();
      allowance.told(standing);
    }
  }
}
