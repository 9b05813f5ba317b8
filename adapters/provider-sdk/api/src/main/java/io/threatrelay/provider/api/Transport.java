package io.threatrelay.provider.api;

import io.threatrelay.domain.RelayFailure;
import io.threatrelay.domain.port.ProviderAccess;
import java.util.Optional;

/**
 * Carries calls to the APIs of providers. The relay implements it; a provider makes its calls with
 * {@link Api} and passes the transport on. An implementation is safe for use by many threads.
 */
public interface Transport {

  /**
   * Sends a request and reads its answer. The method blocks, until the deadline of the access's
   * budget at most. It may wait for the provider's rate limits, repeat a look-up, or take the
   * answer from a cache.
   *
   * @param request what to send
   * @param type what the answer is read into
   * @param access the caller's key, budget and data account
   * @param <T> the type of the answer
   * @return the answer; empty when its status means that the provider knows nothing
   * @throws RelayFailure when the provider refuses the request, cannot be reached, does not answer
   *     before the deadline, or sends something that cannot be read
   */
  <T> Optional<T> send(ApiRequest request, ResponseType<T> type, ProviderAccess access);
}
