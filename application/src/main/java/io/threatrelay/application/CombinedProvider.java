package io.threatrelay.application;

import static java.util.stream.Collectors.joining;

import io.threatrelay.domain.ActionRequest;
import io.threatrelay.domain.Findings;
import io.threatrelay.domain.Reference;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.ResponseAction;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.ctim.ObservableType;
import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.Capability;
import io.threatrelay.domain.port.Claims;
import io.threatrelay.domain.port.Dialect;
import io.threatrelay.domain.port.FanOut;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.domain.port.ProviderProfile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Several providers as one: each is asked what it supports, if the token has a key for it, and what
 * they say is joined in their order. No key goes to another provider than its own.
 */
public final class CombinedProvider implements Provider {

  private final List<Provider> members;
  private final FanOut fanOut;
  private final ProviderProfile profile;

  public CombinedProvider(List<Provider> members, FanOut fanOut) {
    this.members = List.copyOf(members);
    this.fanOut = fanOut;
    this.profile = profile(members);
  }

  private static ProviderProfile profile(List<Provider> members) {
    List<ObservableType> types =
        members.stream().flatMap(m -> m.profile().types().stream()).distinct().toList();
    Set<Capability> capabilities =
        members.stream()
            .flatMap(m -> m.profile().capabilities().stream())
            .collect(Collectors.toSet());
    String names = members.stream().map(m -> m.profile().name()).collect(joining(" + "));
    return new ProviderProfile(
        "all",
        names,
        types,
        capabilities,
        Dialect.FAMILY,
        RelayError.authorization("Wrong JWT payload structure"));
  }

  @Override
  public ProviderProfile profile() {
    return profile;
  }

  @Override
  public ProviderAccess access(Claims claims, Budget budget) {
    if (claims.has(Claims.KEY)) {
      throw refused(
          "The claim key belongs to one provider: call the relay at one of %s, or send %s instead."
              .formatted(eachMember(p -> "/" + p.id()), eachMember(ProviderProfile::keyClaim)));
    }
    Map<String, ProviderAccess> keys = new LinkedHashMap<>();
    for (Provider member : members) {
      if (claims.has(member.profile().keyClaim())) {
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
    return members.stream().map(Provider::profile).map(word).collect(joining(", "));
  }

  private static RelayFailure refused(String reason) {
    return new RelayFailure(RelayError.authorization(reason));
  }

  @Override
  public Findings<CtimEntity> observe(Observable observable, ProviderAccess access) {
    return ask(observable, access, (m, leave) -> m.observe(observable, leave));
  }

  @Override
  public Findings<Reference> refer(Observable observable, ProviderAccess access) {
    return ask(observable, access, (m, leave) -> m.refer(observable, leave));
  }

  private <T> Findings<T> ask(
      Observable observable,
      ProviderAccess access,
      BiFunction<Provider, ProviderAccess, Findings<T>> question) {
    List<Provider> able =
        members.stream().filter(m -> m.supports(observable) && hasKeyFor(m, access)).toList();
    return fanOut.gather(
        able, m -> Mishaps.contained(m, () -> question.apply(m, leave(m, access))));
  }

  private static boolean hasKeyFor(Provider member, ProviderAccess access) {
    return access.member(member.profile().id()).isPresent();
  }

  private static ProviderAccess leave(Provider member, ProviderAccess access) {
    return access.member(member.profile().id()).orElseThrow();
  }

  @Override
  public void health(ProviderAccess access) {
    List<Provider> able = members.stream().filter(m -> hasKeyFor(m, access)).toList();
    Findings<Provider> asked =
        fanOut.gather(
            able,
            m -> {
              m.health(leave(m, access));
              return Findings.of(List.of(m));
            });
    if (!asked.errors().isEmpty()) {
      throw new RelayFailure(asked.errors());
    }
  }

  @Override
  public List<ResponseAction> actions(Observable observable) {
    return members.stream()
        .filter(m -> m.supports(observable))
        .flatMap(m -> m.actions(observable).stream())
        .toList();
  }

  @Override
  public void trigger(ActionRequest request, ProviderAccess access) {
    Provider member =
        members.stream()
            .filter(m -> m.offers(request.actionId()))
            .findFirst()
            .orElseThrow(
                () ->
                    new RelayFailure(
                        RelayError.fatal(
                            RelayError.INVALID_ARGUMENT,
                            "No provider here offers the action "
                                + Printable.shortened(request.actionId()))));
    if (!hasKeyFor(member, access)) {
      throw refused("The token lacks the claim " + member.profile().keyClaim() + ".");
    }
    member.trigger(request, leave(member, access));
  }
}
