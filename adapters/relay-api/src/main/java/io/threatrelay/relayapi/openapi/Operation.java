package io.threatrelay.relayapi.openapi;

import io.threatrelay.domain.port.Capability;
import io.threatrelay.domain.port.ProviderProfile;
import java.util.function.Predicate;

/**
 * What a relay can be asked over HTTP. The resources say the same by their annotations and by what
 * they do; a test compares.
 */
public enum Operation {
  HEALTH(
      "POST",
      "health",
      "Checks, by a real call, whether the provider accepts this caller's key.",
      Input.NOTHING,
      Output.HEALTH,
      everywhere()),
  OBSERVE(
      "POST",
      "observe/observables",
      "Returns what the provider knows about observables, as CTIM.",
      Input.OBSERVABLES,
      Output.OBSERVE,
      where(Capability.OBSERVE)),
  DELIBERATE(
      "POST",
      "deliberate/observables",
      "Returns a verdict on each observable, and the judgements behind it.",
      Input.OBSERVABLES,
      Output.DELIBERATE,
      where(Capability.DELIBERATE)),
  REFER(
      "POST",
      "refer/observables",
      "Links observables to their pages on the provider's site.",
      Input.OBSERVABLES,
      Output.REFER,
      where(Capability.REFER)),
  RESPOND(
      "POST",
      "respond/observables",
      "Lists what the provider can do about observables.",
      Input.OBSERVABLES,
      Output.RESPOND,
      where(Capability.RESPOND)),
  TRIGGER(
      "POST",
      "respond/trigger",
      "Carries out an action from that list.",
      Input.ACTION,
      Output.TRIGGER,
      where(Capability.RESPOND)),
  VERSION(
      "POST",
      "version",
      "Returns the relay's version.",
      Input.NOTHING,
      Output.VERSION,
      everywhere()),
  WATCHDOG(
      "GET",
      "watchdog",
      "Echoes a header: the relay is alive.",
      Input.HEALTH_CHECK,
      Output.WATCHDOG,
      everywhere()),
  INDEX(
      "GET",
      "",
      "Lists the mounts, as JSON or as a page.",
      Input.NOTHING,
      Output.INDEX,
      everywhere()),
  OPENAPI(
      "GET",
      "openapi.json",
      "Describes this relay: this document.",
      Input.NOTHING,
      Output.OPENAPI,
      everywhere());

  private final String method;
  private final String path;
  private final String summary;
  private final Input input;
  private final Output output;
  private final Predicate<ProviderProfile> able;

  Operation(
      String method,
      String path,
      String summary,
      Input input,
      Output output,
      Predicate<ProviderProfile> able) {
    this.method = method;
    this.path = path;
    this.summary = summary;
    this.input = input;
    this.output = output;
    this.able = able;
  }

  private static Predicate<ProviderProfile> everywhere() {
    return profile -> true;
  }

  private static Predicate<ProviderProfile> where(Capability needed) {
    return profile -> profile.can(needed);
  }

  /** The one HTTP method. */
  public String method() {
    return method;
  }

  /** Behind the mount, without a slash at either end. */
  public String path() {
    return path;
  }

  /** What it does, in one sentence. */
  public String summary() {
    return summary;
  }

  /** Whether it is about the relay as a whole, so that mounts below the root do not have it. */
  public boolean onlyAtRoot() {
    return this == INDEX || this == OPENAPI;
  }

  /** Whether a module of the platform makes use of it. */
  public boolean isForModules() {
    return !onlyAtRoot() && this != VERSION && this != WATCHDOG;
  }

  /** Whether a provider can be asked this. */
  public boolean isOfferedBy(ProviderProfile profile) {
    return able.test(profile);
  }

  /** Whether a provider wants to know who asks. */
  public boolean needsToken(ProviderProfile profile) {
    return switch (this) {
      case HEALTH, OBSERVE, DELIBERATE, TRIGGER -> true;
      case REFER -> !profile.dialect().openRefer();
      case RESPOND, VERSION, WATCHDOG, INDEX, OPENAPI -> false;
    };
  }

  Input input() {
    return input;
  }

  /** A question for links that wants a token answers an empty object if nothing is supported. */
  Output output(ProviderProfile profile) {
    return this == REFER && needsToken(profile) ? Output.REFER_OR_NOTHING : output;
  }
}
