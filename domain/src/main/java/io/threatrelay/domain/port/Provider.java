package io.threatrelay.domain.port;

import io.threatrelay.domain.ActionRequest;
import io.threatrelay.domain.Findings;
import io.threatrelay.domain.Reference;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.ResponseAction;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Judgement;
import io.threatrelay.domain.ctim.Observable;
import java.util.List;

/**
 * A source of threat intelligence.
 *
 * <p>Observables come one at a time, of a supported type and with a {@linkplain
 * Observable#canonical() canonical} spelling. Every method may be called by many threads at once;
 * what it cannot do it says with a {@link RelayFailure}.
 */
public interface Provider {

  ProviderProfile profile();

  default boolean supports(Observable observable) {
    return profile().types().contains(observable.type());
  }

  /**
   * Takes what this provider may see from a verified token: the claim {@code key}, or in a token
   * for several providers the claim {@code <ID>_KEY}; of a provider that needs no key, neither.
   */
  default ProviderAccess access(Claims claims, Budget budget) {
    if (!profile().needsKey()) {
      return ProviderAccess.keyless(claims.withoutKeys(), budget);
    }
    String claim = claims.has(Claims.KEY) ? Claims.KEY : profile().keyClaim();
    if (!claims.has(claim)) {
      throw new RelayFailure(RelayError.authorization("Wrong JWT payload structure"));
    }
    if (claims.value(claim) instanceof String key && isSendable(key)) {
      return ProviderAccess.with(key, claims.withoutKeys(), budget);
    }
    RelayError refusal = profile().keyRefusal().orElseThrow();
    return ProviderAccess.withUselessKey(refusal, claims.withoutKeys(), budget);
  }

  /** A key travels in a header: printable ASCII that does not begin with a blank, or it is none. */
  private static boolean isSendable(String key) {
    return !key.isEmpty()
        && key.charAt(0) != ' '
        && key.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
  }

  /** Asks the provider what it knows about an observable. */
  Findings<CtimEntity> observe(Observable observable, ProviderAccess access);

  /** Asks what the provider thinks of an observable, as far as that holds now. */
  default Findings<Judgement> judge(Observable observable, ProviderAccess access) {
    return Findings.nothing();
  }

  /** Makes a real, authenticated call; returns when the provider would answer questions. */
  void health(ProviderAccess access);

  /** Links to the observable on the provider's site. */
  default Findings<Reference> refer(Observable observable, ProviderAccess access) {
    return Findings.nothing();
  }

  /** What the provider can do about the observable. */
  default List<ResponseAction> actions(Observable observable) {
    return List.of();
  }

  /** Whether an action's id is one of this provider's. */
  default boolean offers(String actionId) {
    return actionId.startsWith("respond-" + profile().id() + "-");
  }

  /** Carries out an action. */
  default void trigger(ActionRequest request, ProviderAccess access) {
    throw new UnsupportedOperationException(profile().name() + " has no actions");
  }
}
