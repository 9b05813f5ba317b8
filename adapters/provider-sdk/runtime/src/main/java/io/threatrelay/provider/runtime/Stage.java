package io.threatrelay.provider.runtime;

import java.util.Optional;

/**
 * One step of the pipeline. It answers a call itself, or passes the call on and sees what returns.
 */
interface Stage {

  /**
   * Takes one call.
   *
   * @param next the stages after this one
   * @return empty when the provider knows nothing
   * @throws CallFailure when the call failed, and may be repeated by a stage before this one
   * @throws io.threatrelay.domain.RelayFailure when the call failed for good
   */
  <T> Optional<Received<T>> call(CallContext<T> call, Next next);
}
