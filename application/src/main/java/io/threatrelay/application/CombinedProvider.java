package io.threatrelay.application;

import static io.threatrelay.domain.port.Capability.DELIBERATE;
import static io.threatrelay.domain.port.Capability.OBSERVE;
import static io.threatrelay.domain.port.Capability.REFER;
import static io.threatrelay.domain.port.Capability.RESPOND;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.joining;

import io.threatrelay.domain.ActionRequest;
import io.threatrelay.domain.Findings;
import io.threatrelay.domain.Printable;
import io.threatrelay.domain.Reference;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.ResponseAction;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Judgement;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.Capability;
import io.threatrelay.domain.port.Claims;
import io.threatrelay.domain.port.FanOut;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.domain.port.ProviderProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Several providers as one. Each member is asked about the types it supports, if it needs no key or
 * the token has a key for it; the answers are joined in the order of the members. A key goes only
 * to its own provider. A member that fails with a relay error loses only its own answer.
 *
 * <p>Links require a token if at least one member requires one for them; they then come from the
 * members that the token has a key for. If no member requires a token, all members are asked and
 * the token is ignored. Actions of all members are listed without a token; carrying one out
 * requires a key.
 */
public final class CombinedProvider implements Provider {

  private final List<Provider> members;
  private final FanOut fanOut;
  private final ProviderProfile profile;

  public CombinedProvider(List<Provider> members, FanOut fanOut) {
    this.members = List.copyOf(members);
    this.fanOut = fanOut;
    this.profile = CombinedProfile.of(members);
  }

  @Override
  public ProviderProfile profile() {
    return profile;
  }

  @Override
  public ProviderAccess access(Claims claims, Budget budget) {
    if (claims.has(Claims.KEY)) {
      throw refused(
          ("The claim `key` is for a single provider."
                  + " Call the relay at one of %s, or send %s instead.")
              .formatted(eachMember(p -> "/" + p.id()), eachMember(ProviderProfile::keyClaim)));
    }
    Map<String, ProviderAccess> keys = new LinkedHashMap<>();
    for (Provider member : members) {
      if (!member.profile().needsKey() || claims.has(member.profile().keyClaim())) {
        keys.put(member.profile().id(), member.access(claims, budget));
      }
    }
    if (keys.isEmpty()) {
      throw refused(
          "Wrong JWT payload structure. The token has none of the claims %s."
              .formatted(eachMember(ProviderProfile::keyClaim)));
    }
    return ProviderAccess.toSeveral(keys, budget);
  }

  private String eachMember(Function<ProviderProfile, String> word) {
    return members.stream()
        .map(Provider::profile)
        .filter(ProviderProfile::needsKey)
        .map(word)
        .collect(joining(", "));
  }

  private static RelayFailure refused(String reason) {
    return new RelayFailure(RelayError.authorization(reason));
  }

  @Override
  public Findings<CtimEntity> observe(Observable observable, ProviderAccess access) {
    return ask(
        leaves(able(OBSERVE, observable), access),
        leave -> leave.member().observe(observable, leave.access()));
  }

  @Override
  public Findings<Judgement> judge(Observable observable, ProviderAccess access) {
    return ask(
        leaves(able(DELIBERATE, observable), access),
        leave -> leave.member().judge(observable, leave.access()));
  }

  @Override
  public Findings<Reference> refer(Observable observable, ProviderAccess access) {
    List<Provider> able = able(REFER, observable);
    return ask(
        profile.dialect().openRefer() ? openLeaves(able, access.budget()) : leaves(able, access),
        leave -> leave.member().refer(observable, leave.access()));
  }

  @Override
  public void health(ProviderAccess access) {
    Findings<Void> asked =
        ask(
            leaves(members, access),
            leave -> {
              leave.member().health(leave.access());
              return Findings.nothing();
            });
    if (!asked.errors().isEmpty()) {
      throw new RelayFailure(asked.errors());
    }
  }

  private List<Provider> able(Capability capability, Observable observable) {
    return members.stream()
        .filter(m -> m.profile().can(capability) && m.supports(observable))
        .toList();
  }

  /** A member, and the caller's leave to ask it. */
  private record Leave(Provider member, ProviderAccess access) {}

  private static List<Leave> leaves(List<Provider> able, ProviderAccess access) {
    return able.stream()
        .flatMap(m -> access.member(id(m)).map(leave -> new Leave(m, leave)).stream())
        .toList();
  }

  private static List<Leave> openLeaves(List<Provider> able, Budget budget) {
    return able.stream().map(m -> new Leave(m, ProviderAccess.withoutKey(budget))).toList();
  }

  private <T> Findings<T> ask(List<Leave> leaves, Function<Leave, Findings<T>> question) {
    return fanOut.gather(leaves, question);
  }

  private static String id(Provider member) {
    return member.profile().id();
  }

  /** A member that fails is left out: this list has no room for errors. */
  @Override
  public List<ResponseAction> actions(Observable observable) {
    return Findings.<Provider, ResponseAction>ofEach(
            able(RESPOND, observable), member -> Findings.of(member.actions(observable)))
        .found();
  }

  @Override
  public void trigger(ActionRequest request, ProviderAccess access) {
    Provider member =
        offering(request.actionId())
            .orElseThrow(
                () ->
                    new RelayFailure(
                        RelayError.fatal(
                            RelayError.INVALID_ARGUMENT,
                            "No provider at this URL offers the action "
                                + Printable.shortened(request.actionId()))));
    ProviderAccess leave =
        access
            .member(id(member))
            .orElseThrow(
                () -> refused("The token lacks the claim " + member.profile().keyClaim() + "."));
    member.trigger(request, leave);
  }

  /** The longest id wins: an action of {@code scan-pro} is none of {@code scan}. */
  private Optional<Provider> offering(String actionId) {
    return members.stream()
        .filter(m -> m.profile().can(RESPOND) && m.offers(actionId))
        .max(comparing(m -> id(m).length()));
  }
}
