package io.threatrelay.application;

import io.threatrelay.domain.Findings;
import io.threatrelay.domain.ResponseAction;
import io.threatrelay.domain.port.Provider;
import java.util.List;

/** Lists what a provider can do about observables; asks nobody. */
public final class RespondObservables {

  public Findings<ResponseAction> on(Provider provider, Inquiry inquiry) {
    List<ResponseAction> actions =
        inquiry.observables().stream().flatMap(o -> provider.actions(o).stream()).toList();
    return new Findings<>(actions, inquiry.warnings());
  }
}
