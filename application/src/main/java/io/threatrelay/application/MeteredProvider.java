package io.threatrelay.application;

import io.threatrelay.domain.ActionRequest;
import io.threatrelay.domain.Findings;
import io.threatrelay.domain.Reference;
import io.threatrelay.domain.ResponseAction;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Judgement;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.Claims;
import io.threatrelay.domain.port.DataAccount;
import io.threatrelay.domain.port.DataBudget;
import io.threatrelay.domain.port.Provider;
import io.threatrelay.domain.port.ProviderAccess;
import io.threatrelay.domain.port.ProviderProfile;
import java.util.List;
import java.util.function.Function;

/**
 * A provider whose data is charged. Data read for a question is charged to an account that is
 * closed with the question; results are charged to the request's response. Results that do not fit
 * are left out, and a question whose answer would not fit is not asked.
 */
public final class MeteredProvider implements Provider {

  private final Provider provider;
  private final DataBudget data;

  /**
   * @param provider whose data is charged
   * @param data the memory of all questions together
   */
  public MeteredProvider(Provider provider, DataBudget data) {
    this.provider = provider;
    this.data = data;
  }

  @Override
  public Findings<CtimEntity> observe(Observable observable, ProviderAccess access) {
    return found(access, charging -> provider.observe(observable, charging));
  }

  @Override
  public Findings<Judgement> judge(Observable observable, ProviderAccess access) {
    return found(access, charging -> provider.judge(observable, charging));
  }

  @Override
  public Findings<Reference> refer(Observable observable, ProviderAccess access) {
    return found(access, charging -> provider.refer(observable, charging));
  }

  private <T> Findings<T> found(
      ProviderAccess access, Function<ProviderAccess, Findings<T>> question) {
    if (!access.budget().response().admitsQuestion()) {
      return Findings.nothing();
    }
    try (DataAccount account = data.open()) {
      return new FittingPart(access.budget().response())
          .of(question.apply(access.charging(account)));
    }
  }

  @Override
  public void health(ProviderAccess access) {
    try (DataAccount account = data.open()) {
      provider.health(access.charging(account));
    }
  }

  @Override
  public void trigger(ActionRequest request, ProviderAccess access) {
    try (DataAccount account = data.open()) {
      provider.trigger(request, access.charging(account));
    }
  }

  @Override
  public ProviderProfile profile() {
    return provider.profile();
  }

  @Override
  public boolean supports(Observable observable) {
    return provider.supports(observable);
  }

  @Override
  public ProviderAccess access(Claims claims, Budget budget) {
    return provider.access(claims, budget);
  }

  @Override
  public List<ResponseAction> actions(Observable observable) {
    return provider.actions(observable);
  }

  @Override
  public boolean offers(String actionId) {
    return provider.offers(actionId);
  }
}
