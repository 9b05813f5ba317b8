package io.threatrelay.cli;

import io.threatrelay.application.Inquiry;
import io.threatrelay.domain.Findings;
import io.threatrelay.domain.ctim.CtimEntity;
import io.threatrelay.domain.ctim.Observable;
import io.threatrelay.domain.port.Budget;
import io.threatrelay.domain.port.ProviderProfile;
import io.threatrelay.relayapi.JsonAnswer;
import io.threatrelay.relayapi.RelayAnswers;
import java.util.List;

/** A question that is answered in CTIM, which providers tell for a key only. */
abstract class EntityLookUp extends LookUp<CtimEntity> {

  @Override
  final boolean isOpen(ProviderProfile profile) {
    return false;
  }

  @Override
  final JsonAnswer envelope(Findings<CtimEntity> findings, Inquiry inquiry, Budget budget) {
    return RelayAnswers.entities(findings, inquiry, budget);
  }

  @Override
  final List<String> lines(Observable observable, List<CtimEntity> found) {
    return EntityTable.lines(observable, found);
  }
}
