package io.threatrelay.application;

import io.threatrelay.domain.ActionRequest;
import io.threatrelay.domain.FatalErrors;
import io.threatrelay.domain.Findings;
import io.threatrelay.domain.Reference;
import io.threatrelay.domain.RelayError;
import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.ResponseAction;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Judgement;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.Claims;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.domain.port.ProviderProfile;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A provider behind a barrier: whatever its adapter throws, or returns instead of an answer,
 * becomes a relay error of this provider and costs no other provider's answer. Fatal errors of the
 * virtual machine pass, and so does cancellation.
 */
public final class FaultBarrier implements Provider {

  private static final Logger LOG = System.getLogger(FaultBarrier.class.getName());

  private final Provider provider;
  private final ProviderProfile profile;

  /**
   * Reads the profile once; it must not change.
   *
   * @param provider whose faults are contained
   */
  public FaultBarrier(Provider provider) {
    this.provider = provider;
    this.profile = Objects.requireNonNull(provider.profile(), "a provider without a profile");
  }

  @Override
  public ProviderProfile profile() {
    return profile;
  }

  /** After a fault, what the profile says. */
  @Override
  public boolean supports(Observable observable) {
    return call(() -> provider.supports(observable), fault -> Provider.super.supports(observable));
  }

  /** After a fault, access without a usable key, so that each question is answered with it. */
  @Override
  public ProviderAccess access(Claims claims, Budget budget) {
    return call(
        () -> provider.access(claims, budget),
        fault -> ProviderAccess.withUselessKey(fault, claims.withoutKeys(), budget));
  }

  @Override
  public Findings<CtimEntity> observe(Observable observable, ProviderAccess access) {
    return call(() -> provider.observe(observable, access));
  }

  @Override
  public Findings<Judgement> judge(Observable observable, ProviderAccess access) {
    return call(() -> provider.judge(observable, access));
  }

  @Override
  public void health(ProviderAccess access) {
    call(
        () -> {
          provider.health(access);
          return true;
        });
  }

  @Override
  public Findings<Reference> refer(Observable observable, ProviderAccess access) {
    return call(() -> provider.refer(observable, access));
  }

  @Override
  public List<ResponseAction> actions(Observable observable) {
    return call(() -> List.copyOf(provider.actions(observable)));
  }

  /** After a fault, what the ids of actions usually tell. */
  @Override
  public boolean offers(String actionId) {
    return call(() -> provider.offers(actionId), fault -> Provider.super.offers(actionId));
  }

  @Override
  public void trigger(ActionRequest request, ProviderAccess access) {
    call(
        () -> {
          provider.trigger(request, access);
          return true;
        });
  }

  private <T> T call(Supplier<T> work) {
    return call(
        work,
        fault -> {
          throw new RelayFailure(fault);
        });
  }

  private <T> T call(Supplier<T> work, Function<RelayError, T> afterFault) {
    try {
      return Objects.requireNonNull(work.get());
    } catch (RelayFailure | CancellationException foreseen) {
      FatalErrors.rethrow(foreseen);
      throw foreseen;
    } catch (RuntimeException | Error fault) {
      FatalErrors.rethrow(fault);
      return afterFault.apply(logged(fault));
    }
  }

  /** The error leads to the log, and repeats nothing of the fault. */
  private RelayError logged(Throwable fault) {
    UUID id = UUID.randomUUID();
    LOG.log(
        Level.ERROR,
        "Fault in the adapter of " + profile.name() + ", " + id,
        RedactedFault.of(fault));
    return RelayError.fault(profile.name(), id);
  }
}
